import { randomBytes, randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { ServerBuild } from "@remix-run/node";
import { sql } from "drizzle-orm";
import { statementCount } from "#app/platform/db.server";
import { loggedPath } from "#app/platform/log.server";
import type { App } from "#app/web/app.server";
import { clientAddress } from "./client-address.server";
import { compressed } from "./compress.server";
import { answerHealth } from "./health.server";
import { mostBodyBytes, sendResponse, toRequest } from "./node-request.server";
import { followSockets, type OpenSockets } from "./open-sockets.server";
import { pageHeaders } from "./page-headers.server";
import { createSlicedHandler } from "./route-slices.server";

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
/** Seconds between two writings of gathered page views. */
const FLUSH_SECONDS = 5;
/** Characters of an address line; more is no address of ours, and costs in every route. */
const MOST_URL_CHARS = 4000;

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
  const page = pages(app, build);
  const server = createServer(async (incoming, outgoing) => {
    if (state.draining) outgoing.setHeader("Connection", "close");
    try {
      const ready = { draining: state.draining, database: () => app.db.execute(sql`select 1`) };
      if (await answerHealth(incoming, outgoing, ready)) return;
      if (await files(incoming, outgoing)) return;
      await page(incoming, outgoing);
    } catch (error) {
      app.log.error({ err: error, path: loggedPath(incoming.url ?? "") }, "request failed");
      if (!outgoing.headersSent) outgoing.writeHead(500, { "Content-Type": "text/plain; charset=utf-8" });
      outgoing.end();
    }
  });
  const flushing = setInterval(
    () => app.views.flush().catch((err) => app.log.warn({ err }, "views not written")),
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
      await app.views.flush().catch(() => {});
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

function pages(app: App, build: ServerBuild | (() => Promise<ServerBuild>)) {
  const handle = createSlicedHandler(build, app.env.NODE_ENV);
  const development = app.env.NODE_ENV === "development";
  const secure = app.env.ORIGIN?.startsWith("https:") ?? false;
  return async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const started = performance.now();
    const refusal = refusalOf(incoming);
    if (refusal) {
      outgoing.writeHead(refusal, { "Content-Type": "text/plain; charset=utf-8", Connection: "close" }).end();
      return;
    }
    const requestId = randomUUID();
    const nonce = randomBytes(16).toString("base64");
    const gone = new AbortController();
    outgoing.once("close", () => gone.abort());
    const origin = app.env.ORIGIN ?? `http://${incoming.headers.host ?? "localhost"}`;
    const request = toRequest(incoming, origin, gone.signal);
    const context = {
      app,
      requestId,
      nonce,
      ip: clientAddress(incoming, app.env.TRUSTED_PROXIES),
      cookies: [] as string[],
    };
    const count = { statements: 0 };
    const response = await statementCount.run(count, () => handle(request, context));
    const headers = pageHeaders(nonce, { secure, development });
    // What is no page says itself how little a browser may do with it.
    for (const [name, value] of Object.entries(headers))
      if (!response.headers.has(name)) response.headers.set(name, value);
    for (const cookie of context.cookies) response.headers.append("Set-Cookie", cookie);
    response.headers.set("X-Request-Id", requestId);
    if (!response.headers.has("Cache-Control")) {
      response.headers.set("Cache-Control", "private, no-cache");
      response.headers.append("Vary", "Cookie, Accept-Language");
    }
    const ms = performance.now() - started;
    response.headers.set("Server-Timing", `app;dur=${ms.toFixed(1)}, db;desc="${count.statements} statements"`);
    await sendResponse(compressed(response, incoming), outgoing).catch((error: NodeJS.ErrnoException) => {
      // A reader who left before the end is no fault of ours.
      if (error.code !== "ERR_STREAM_PREMATURE_CLOSE") throw error;
    });
    app.log.info(
      {
        requestId,
        method: request.method,
        path: loggedPath(new URL(request.url).pathname),
        status: response.status,
        ms: Math.round(ms),
        statements: count.statements,
      },
      "request",
    );
  };
}

function refusalOf(incoming: IncomingMessage): number | null {
  if ((incoming.url?.length ?? 0) > MOST_URL_CHARS) return 414;
  if (Number(incoming.headers["content-length"] ?? 0) > mostBodyBytes(incoming.url ?? "/")) return 413;
  // An address that names a host of its own would pass for ours in every link made from it.
  const isPath = /^\/(?![/\\])/.test(incoming.url ?? "/") && URL.canParse(incoming.url ?? "/", "http://own.invalid");
  return isPath && URL.canParse(`http://${incoming.headers.host ?? ""}`) ? null : 400;
}
