import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { ServerBuild } from "@remix-run/node";
import { sql } from "drizzle-orm";
import { loggedPath } from "#app/platform/log.server";
import type { App } from "#app/web/app.server";
import { answerHealth } from "./health.server";
import { followSockets, type OpenSockets } from "./open-sockets.server";
import { createPages } from "./pages.server";

/** Serves one request, or says no. */
export type Door = (incoming: IncomingMessage, outgoing: ServerResponse) => Promise<boolean>;

export type Serving = {
  /** Where it is to be reached. */
  address: string;
  /** Takes no more visitors, lets those inside finish, and ends within DRAIN_SECONDS. */
  drain(): Promise<void>;
};

/** Seconds a stopping process gives the requests under way. */
const DRAIN_SECONDS = 8;
/** Seconds between two writings of gathered page views and searches. */
const FLUSH_SECONDS = 5;

/** A port somebody else listens on. */
export class PortTaken extends Error {
  override name = "PortTaken";
}

/** Listens for visitors: health checks, files through `files`, and everything else through the routes of `build`. Throws PortTaken. */
export async function serve(
  app: App,
  build: ServerBuild | (() => Promise<ServerBuild>),
  files: Door,
): Promise<Serving> {
  const state = { draining: false };
  const pages = createPages(app, build);
  const server = createServer(async (incoming, outgoing) => {
    if (state.draining) outgoing.setHeader("Connection", "close");
    try {
      if (pages.atOnce(incoming, outgoing)) return;
      const ready = {
        draining: state.draining,
        database: () => app.db.execute(sql`select 1`),
        search: app.searchHealth,
      };
      if (await answerHealth(incoming, outgoing, ready)) return;
      if (await files(incoming, outgoing)) return;
      await pages.drawn(incoming, outgoing);
    } catch (error) {
      app.log.error({ err: error, path: loggedPath(incoming.url ?? "") }, "request failed");
      if (!outgoing.headersSent) outgoing.writeHead(500, { "Content-Type": "text/plain; charset=utf-8" });
      outgoing.end();
    }
  });
  const flush = () => Promise.all([app.views.flush(), app.searches.flush()]);
  const flushing = setInterval(
    () => flush().catch((err) => app.log.warn({ err }, "views and searches not written")),
    FLUSH_SECONDS * 1000,
  );
  const sockets = followSockets(server);
  await listen(server, app.env.PORT, app.env.HOST);
  const address = `http://${app.env.HOST}:${(server.address() as AddressInfo).port}`;
  app.address.listensAt(address);
  return {
    address,
    async drain() {
      state.draining = true;
      clearInterval(flushing);
      await app.streams.live.close();
      await close(server, sockets);
      await flush().catch(() => {});
    },
  };
}

async function listen(server: Server, port: number, host: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      reject(error.code === "EADDRINUSE" ? new PortTaken(`port ${port} is taken: set PORT to another one`) : error),
    );
    server.listen(port, host, resolve);
  });
}

async function close(server: Server, sockets: OpenSockets): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  sockets.closeUnused();
  const timer = setTimeout(() => server.closeAllConnections(), DRAIN_SECONDS * 1000);
  await closed;
  clearTimeout(timer);
}
