import { randomBytes, randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { ServerBuild } from "@remix-run/node";
import type { Viewer } from "#app/domain/people/viewer.server";
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
import { createMemberPages, type DrawAccount } from "./member-pages.server";
import { refusalOf, sendResponse, toRequest } from "./node-request.server";
import { pageHeaders } from "./page-headers.server";
import { createSlicedHandler } from "./route-slices.server";

/** Pages drawn at once by one process: with more of them, each only takes longer. No more than wait for the database anyway. */
const DRAWN_AT_ONCE = 8;

/** What was drawn for a request: an answer whose bytes are there, or one that is still to flow. */
export type Drawn = { response: Response; finished: Finished | null };
/** Where a request comes from and goes to. */
export type Visitor = { requestId: string; ip: string; origin: string };
/** For whom something is drawn: for many, or for one who may be known already. */
export type Readers = { shared: boolean; viewer?: Viewer; cookies?: string[] };
export type Draw = (request: Request, visitor: Visitor, readers: Readers) => Promise<Drawn>;

export type Pages = {
  /** Answers at once, if the page that all guests share is at hand. Says whether it did. */
  atOnce(incoming: IncomingMessage, outgoing: ServerResponse): boolean;
  /** Answers with what is drawn for all guests, or for this visitor. */
  drawn(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void>;
};

/** Answers requests through the routes of `build`. */
export function createPages(app: App, build: ServerBuild | (() => Promise<ServerBuild>)): Pages {
  const draw = drawing(app, build);
  const shared = sharing(app, build, draw);
  const visitorOf = (incoming: IncomingMessage): Visitor => ({
    requestId: randomUUID(),
    ip: clientAddress(incoming, app.env.TRUSTED_PROXIES),
    origin: app.env.ORIGIN ?? `http://${incoming.headers.host ?? "localhost"}`,
  });
  // A line holds only what is named below: to look it through for secrets would take as long as sending a kept page.
  const requests = app.log.child({}, { redact: [] });
  // To know of each statement whose it is makes every wait of a request dearer.
  const counts = app.log.isLevelEnabled("debug");
  const log = (incoming: IncomingMessage, outgoing: ServerResponse, requestId: string, { started, count }: Cost) =>
    requests.info(
      {
        requestId,
        method: incoming.method,
        path: loggedPath(incoming.url ?? "/"),
        status: outgoing.statusCode,
        ms: Math.round(performance.now() - started),
        ...count,
      },
      "request",
    );
  /** What is drawn for this visitor, unless they were answered with what many share. */
  const drawnFor = async (incoming: IncomingMessage, outgoing: ServerResponse, visitor: Visitor) => {
    const forGuests = await shared?.guests.drawn(incoming, outgoing, visitor);
    if (forGuests) return forGuests;
    const known = await shared?.members?.drawn(incoming, outgoing, visitor);
    if (known === "answered") return known;
    return draw(toRequest(incoming, visitor.origin, lifeOf(outgoing)), visitor, { shared: false, ...known });
  };
  return {
    atOnce(incoming, outgoing) {
      const cost = { started: performance.now(), count: null };
      const visitor = visitorOf(incoming);
      const answered = shared?.guests.atOnce(incoming, outgoing, visitor) ?? false;
      if (answered) log(incoming, outgoing, visitor.requestId, cost);
      return answered;
    },
    async drawn(incoming, outgoing) {
      const cost = { started: performance.now(), count: counts ? { statements: 0 } : null };
      const refusal = refusalOf(incoming);
      if (refusal) {
        outgoing.writeHead(refusal, { "Content-Type": "text/plain; charset=utf-8", Connection: "close" }).end();
        return;
      }
      const visitor = visitorOf(incoming);
      const answer = () => drawnFor(incoming, outgoing, visitor);
      const drawn = await (cost.count ? statementCount.run(cost.count, answer) : answer());
      if (drawn !== "answered") {
        drawn.response.headers.set("X-Request-Id", visitor.requestId);
        await send(drawn, incoming, outgoing, cost);
      }
      log(incoming, outgoing, visitor.requestId, cost);
    },
  };
}

/** When a request came, by the clock of performance.now(), and how many statements it took, where they are counted. */
type Cost = { started: number; count: { statements: number } | null };

const MEGABYTE = 1024 * 1024;

/** What many readers share, half of the room for guests and half for members; null where nothing is kept. */
function sharing(app: App, build: ServerBuild | (() => Promise<ServerBuild>), draw: Draw) {
  const { PAGE_CACHE_MB, NODE_ENV } = app.env;
  if (PAGE_CACHE_MB === 0 || NODE_ENV === "development" || typeof build === "function") return null;
  const mostBytes = (PAGE_CACHE_MB / 2) * MEGABYTE;
  const { drawAccount } = build.entry.module as { drawAccount?: DrawAccount };
  return {
    guests: createGuestPages(app, draw, mostBytes),
    members: drawAccount && createMemberPages(app, draw, drawAccount, mostBytes),
  };
}

/** Aborted when the reader leaves before the end. */
function lifeOf(outgoing: ServerResponse): AbortSignal {
  const gone = new AbortController();
  outgoing.once("close", () => {
    if (!outgoing.writableFinished) gone.abort();
  });
  return gone.signal;
}

async function send(
  drawn: Drawn,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  { started, count }: Cost,
): Promise<void> {
  const response = await asTaken(drawn, incoming);
  const ms = performance.now() - started;
  const statements = count ? `, db;desc="${count.statements} statements"` : "";
  response.headers.set("Server-Timing", `app;dur=${ms.toFixed(1)}${statements}`);
  await sendResponse(response, outgoing).catch((error: NodeJS.ErrnoException) => {
    // A reader who left before the end is no fault of ours.
    if (error.code !== "ERR_STREAM_PREMATURE_CLOSE") throw error;
  });
}

/** What fits one packet beside its headers travels no faster for being smaller. */
const LEAST_PRESSED_BYTES = 1000;

/** The answer as this reader takes it: in the best encoding, or no body where they hold it already. */
async function asTaken({ response, finished }: Drawn, incoming: IncomingMessage): Promise<Response> {
  if (!finished) return response;
  const headers = new Headers(finished.headers);
  headers.append("Vary", "Accept-Encoding");
  if (holds(incoming.headers["if-none-match"], headers.get("ETag")))
    return new Response(null, { status: 304, headers });
  const encoding = finished.body.length < LEAST_PRESSED_BYTES ? "identity" : pickEncoding(incoming);
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
  return async (request, { requestId, ip }, { shared, viewer, cookies = [] }) => {
    const nonce = randomBytes(16).toString("base64");
    const context: RequestContext = { app, requestId, ip, nonce, fresh: shared, shared, cookies };
    // What a page's script reads takes what was drawn along.
    if (!new URL(request.url).pathname.endsWith(".data")) context.pieces = new Map();
    if (viewer !== undefined) context.viewer = Promise.resolve(viewer);
    const draw = async () => {
      const response = await handle(request, context);
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
    return { response, finished };
  };
}
