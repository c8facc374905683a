import type { Server } from "node:http";
import type { Socket } from "node:net";

export type OpenSockets = {
  /** Sockets without a request under way close now, the others when theirs is answered. */
  closeUnused(): void;
};

/**
 * Knows which of a server's sockets have a request under way. Node's own `closeIdleConnections` leaves those alone on
 * which no request ever came, and browsers open such ahead of need: a stopping process would wait for them.
 */
export function followSockets(server: Server): OpenSockets {
  const underWay = new Map<Socket, number>();
  let closing = false;
  server.on("connection", (socket: Socket) => {
    underWay.set(socket, 0);
    socket.once("close", () => underWay.delete(socket));
  });
  server.on("request", ({ socket }, outgoing) => {
    const change = (by: number) => underWay.set(socket, Math.max(0, (underWay.get(socket) ?? 0) + by));
    change(1);
    outgoing.once("close", () => {
      if (!underWay.has(socket)) return;
      change(-1);
      if (closing && underWay.get(socket) === 0) socket.destroySoon();
    });
  });
  return {
    closeUnused() {
      closing = true;
      for (const [socket, requests] of underWay) if (requests === 0) socket.destroySoon();
    },
  };
}
