import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { expect, test } from "vitest";
import { followSockets } from "#app/server/open-sockets.server";

async function listening(server: Server): Promise<number> {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return (server.address() as AddressInfo).port;
}

test("a closing server drops sockets on which no request came, and lets the others have their answer first", async () => {
  const held: { answer(): void }[] = [];
  const server = createServer((_, outgoing) => {
    held.push({ answer: () => outgoing.end("late but whole") });
  });
  const sockets = followSockets(server);
  const port = await listening(server);
  const silent = connect(port, "127.0.0.1");
  const asking = connect(port, "127.0.0.1");
  await Promise.all([once(silent, "connect"), once(asking, "connect")]);
  asking.write("GET / HTTP/1.1\r\nHost: here\r\n\r\n");
  await once(server, "request");
  const closed = once(server, "close");
  let heard = "";
  asking.on("data", (chunk) => {
    heard += chunk;
  });
  silent.resume();

  server.close();
  sockets.closeUnused();
  await once(silent, "close");
  expect(asking.destroyed).toBe(false);
  held[0]?.answer();
  await once(asking, "close");
  await closed;
  expect(heard).toContain("late but whole");
});
