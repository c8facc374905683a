import { randomBytes, randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { ServerBuild } from "@remix-run/node";
import { createTurns } from "#app/lib/turns";
import { statementCount } from "#app/platform/db.server";
import { loggedPath } from "#app/platform/log.server";
import type { App } from "#app/web/app.server";
import type { RequestContext } from "#app/web/context.server";
import { cacheHeaders } from "./cache-headers.server";
import { clientAddress } from "./client-address.server";
import { encode, pickEncoding } from "./encoding.server";
import { etagOf, type Finished, finish, holds, isText, nameScripts } from "./finish-page.server";
import { createGuestPages } from "./guest-pages.server";
import { refusalOf, sendResponse, toRequest } from "./node-request.server";
import { pageHeaders } from "./page-headers.server";
import { createSlicedHandler } from "./route-slices.server";

/** Pages drawn at once by one process: with more of them, each only takes longer. No more than wait for the database anyway. */
const DRAWN_AT_ONCE = 8;

/** What was drawn for a request: an answer whose bytes are there, or one that is still to flow. */
export type Drawn = { response: Response; finished: Finished | null; statements: number };
/** Where a request comes from and goes to. */
export type Visitor = { requestId: string; ip: string; origin: string };
export type Draw = (request: Request, visitor: Visitor, options: { fresh: boolean }) => Promise<Drawn>;

export type Pages = {
  /** Answers at once, if the page that all guests share is at hand. Says whether it did. */
  atOnce(incoming: IncomingMessage, outgoing: ServerResponse): boolean;
  /** Answers with what is drawn for all guests, or for this visitor. */
  drawn(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void>;
};

/** Answers requests through the routes of `build`. */
export function createPages(app: App, build: ServerBuild | (() => Promise<ServerBuild>)): Pages {
  const draw = drawing(app, build);
  const guestPages = createGuestPages(app, draw);
  const visitorOf = (incoming: IncomingMessage): Visitor => ({
    requestId: randomUUID(),
    ip: clientAddress(incoming, app.env.TRUSTED_PROXIES),
    origin: app.env.ORIGIN ?? `http://${incoming.headers.host ?? "localhost"}`,
  });
  const log = (
    incoming: IncomingMessage,
    outgoing: ServerResponse,
    { requestId }: Visitor,
    started: number,
    statements: number,
  ) =>
    app.log.info(
      {
        requestId,
        method: incoming.method,
        path: loggedPath(incoming.url ?? "/"),
        status: outgoing.statusCode,
        ms: Math.round(performance.now() - started),
        statements,
      },
      "request",
    );
  return {
    atOnce(incoming, outgoing) {
      const started = performance.now();
      const visitor = visitorOf(incoming);
      const answered = guestPages.atOnce(incoming, outgoing, visitor);
      if (answered) log(incoming, outgoing, visitor, started, 0);
      return answered;
    },
    async drawn(incoming, outgoing) {
      const started = performance.now();
      const refusal = refusalOf(incoming);
      if (refusal) {
        outgoing.writeHead(refusal, { "Content-Type": "text/plain; charset=utf-8", Connection: "close" }).end();
        return;
      }
      const visitor = visitorOf(incoming);
      const shared = await guestPages.drawn(incoming, outgoing, visitor);
      if (typeof shared === "number") return log(incoming, outgoing, visitor, started, shared);
      const request = () => toRequest(incoming, visitor.origin, lifeOf(outgoing));
      const drawn = shared ?? (await draw(request(), visitor, { fresh: false }));
      drawn.response.headers.set("X-Request-Id", visitor.requestId);
      await send(drawn, incoming, outgoing, started);
      log(incoming, outgoing, visitor, started, drawn.statements);
    },
  };
}

/** Aborted when the reader leaves. */
function lifeOf(outgoing: ServerResponse): AbortSignal {
  const gone = new AbortController();
  outgoing.once("close", () => gone.abort());
  return gone.signal;
}

async function send(drawn: Drawn, incoming: IncomingMessage, outgoing: ServerResponse, started: number): Promise<void> {
  const response = await asTaken(drawn, incoming);
  const ms = performance.now() - started;
  response.headers.set("Server-Timing", `app;dur=${ms.toFixed(1)}, db;desc="${drawn.statements} statements"`);
  await sendResponse(response, outgoing).catch((error: NodeJS.ErrnoException) => {
    // A reader who left before the end is no fault of ours.
    if (error.code !== "ERR_STREAM_PREMATURE_CLOSE") throw error;
  });
}

/** The answer as this reader takes it: in the best encoding, or no body where they hold it already. */
async function asTaken({ response, finished }: Drawn, incoming: IncomingMessage): Promise<Response> {
  if (!finished) return response;
  const headers = new Headers(finished.headers);
  headers.append("Vary", "Accept-Encoding");
  if (holds(incoming.headers["if-none-match"], headers.get("ETag")))
    return new Response(null, { status: 304, headers });
  const encoding = pickEncoding(incoming);
  const body = await encode(finished.body, encoding, "once");
  if (encoding !== "identity") headers.set("Content-Encoding", encoding);
  headers.set("Content-Length", String(body.length));
  return new Response(body as BodyInit, { status: finished.status, headers });
}

function drawing(app: App, build: ServerBuild | (() => Promise<ServerBuild>)): Draw {
  const handle = createSlicedHandler(build, app.env.NODE_ENV);
  const development = app.env.NODE_ENV === "development";
  const secure = app.env.ORIGIN?.startsWith("https:") ?? false;
  const inTurn = createTurns(DRAWN_AT_ONCE);
  return async (request, { requestId, ip }, { fresh }) => {
    const nonce = randomBytes(16).toString("base64");
    const context: RequestContext = { app, requestId, ip, nonce, fresh, cookies: [] };
    const count = { statements: 0 };
    const draw = async () => {
      const response = await statementCount.run(count, () => handle(request, context));
      return { response, finished: isText(response) ? await finish(response) : null };
    };
    // What is sent may come slowly: it holds up nobody else.
    const { response, finished } = await (request.method === "GET" ? inTurn(draw) : draw());
    const isPage = response.headers.get("Content-Type")?.startsWith("text/html") ?? false;
    const page = finished && isPage ? nameScripts(finished.body, nonce) : null;
    if (finished && page) finished.body = page.body;
    // What is no page says itself how little a browser may do with it.
    for (const [name, value] of Object.entries(pageHeaders(page?.hashes ?? [], { secure, development })))
      if (!response.headers.has(name)) response.headers.set(name, value);
    for (const cookie of context.cookies) response.headers.append("Set-Cookie", cookie);
    if (!response.headers.has("Cache-Control")) {
      for (const [name, value] of Object.entries(cacheHeaders(new URL(request.url).pathname, await context.viewer)))
        response.headers.append(name, value);
    }
    const mayBeHeld = !response.headers.get("Cache-Control")?.includes("no-store") && response.status === 200;
    if (finished && mayBeHeld && request.method !== "POST" && !response.headers.has("ETag"))
      response.headers.set("ETag", etagOf(finished.body));
    return { response, finished, statements: count.statements };
  };
}
