import type { IncomingMessage, ServerResponse } from "node:http";
import type { Viewer } from "#app/domain/people/viewer.server";
import { questionIdIn } from "#app/web/ids.server";
import type { Kept } from "#app/web/shared-pages/keep.server";
import { topicsOfPage } from "#app/web/shared-pages/topics";
import { type PageKind, readerWith, sharedKind } from "#app/web/shared-pages/which";
import type { QuestionId } from "#db/schema/index";
import { cacheHeaders } from "./cache-headers.server";
import { holds } from "./finish-page.server";
import type { Drawn } from "./pages.server";

/** What is kept of a page that many read, whoever they are. */
export type SharedPage = Omit<Kept, "bytes"> & {
  /** Whose reading is counted. */
  questionId: QuestionId | null;
  /** Empty where no browser may hold the page. */
  etag: string;
  headers: Headers;
  html: string;
  /** The same as bytes. */
  plain: Buffer;
};

/** What a kept page takes besides its body, more or less: its headers, its topics, and its place among the others. */
export const BESIDES_BYTES = 6000;

/** The kind of page that is asked for, where this reader shares it with others; null where they do not. */
export function kindShared(
  { method, url = "/", headers }: IncomingMessage,
  reader: "guest" | "member",
): PageKind | null {
  if ((method !== "GET" && method !== "HEAD") || readerWith(headers.cookie) !== reader) return null;
  const [pathname = "/", search = ""] = url.split("?", 2);
  return sharedKind(pathname, search);
}

/** The page that was drawn for `reader`, to be kept; null where it is an error, leads elsewhere, or says that it is for one visitor alone. */
export function toSharedPage(
  kind: PageKind,
  pathname: string,
  { response, finished }: Drawn,
  reader: Viewer,
): SharedPage | null {
  const usual = cacheHeaders(pathname, reader)["Cache-Control"];
  const isOwn = response.headers.has("Set-Cookie") || response.headers.get("Cache-Control") !== usual;
  if (!finished || response.status !== 200 || isOwn) return null;
  const html = finished.body.toString("utf8");
  return {
    kind,
    topics: topicsOfPage(kind, pathname, html),
    questionId: kind === "question" ? questionIdIn(pathname) : null,
    etag: finished.headers.get("ETag") ?? "",
    headers: finished.headers,
    html,
    plain: finished.body,
  };
}

/** An answer as it goes out; `headers` are names and values by turns. */
export type Answer = { etag: string; headers: readonly string[]; body: Buffer };

/** Sends the answer, or says that the reader holds it already. */
export function sendAnswer({ etag, headers, body }: Answer, incoming: IncomingMessage, outgoing: ServerResponse): void {
  if (holds(incoming.headers["if-none-match"], etag)) {
    outgoing.writeHead(304, [...headers]).end();
    return;
  }
  outgoing
    .writeHead(200, [...headers, "Content-Length", String(body.length)])
    .end(incoming.method === "HEAD" ? undefined : body);
}
