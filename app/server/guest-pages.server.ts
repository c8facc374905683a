import type { IncomingMessage, ServerResponse } from "node:http";
import type { App } from "#app/web/app.server";
import { createPageStore, type Kept } from "#app/web/guest-pages/keep.server";
import { surrogateKey, topicsOfPage } from "#app/web/guest-pages/topics";
import { isMereGuest, type PageKind, sharedKind } from "#app/web/guest-pages/which";
import { questionIdIn } from "#app/web/ids.server";
import { guestLanguages } from "#app/web/language.server";
import type { QuestionId } from "#db/schema/index";
import { sharedCacheHeaders } from "./cache-headers.server";
import { type Encodings, encodings, pickEncoding } from "./encoding.server";
import { holds } from "./finish-page.server";
import type { Draw, Drawn, Visitor } from "./pages.server";

type GuestPage = Kept & {
  /** Whose reading is counted. */
  questionId: QuestionId | null;
  etag: string;
  /** Names and values by turns. */
  headers: string[];
  body: Encodings;
};

const MEGABYTE = 1024 * 1024;

export type GuestPages = {
  /** Answers from what is kept, if it is there in the reader's language and encoding. Says whether it did. */
  atOnce(incoming: IncomingMessage, outgoing: ServerResponse, visitor: Visitor): boolean;
  /**
   * Answers with a page that was drawn for all guests who ask meanwhile, and gives how many statements this took. Where it is
   * not one to share, gives it back as its visitor's own; null where it was not drawn.
   */
  drawn(incoming: IncomingMessage, outgoing: ServerResponse, visitor: Visitor): Promise<number | Drawn | null>;
};

/**
 * Pages that are drawn once for all guests. What is drawn knows nothing of the visitor but the address and the language, so
 * that nobody's own page, cookie or error can get among them.
 */
export function createGuestPages(app: App, draw: Draw): GuestPages {
  const { PAGE_CACHE_MB, CDN_SECONDS, NODE_ENV } = app.env;
  if (PAGE_CACHE_MB === 0 || NODE_ENV === "development") return { atOnce: () => false, drawn: async () => null };
  const store = createPageStore<GuestPage>(app.streams.live, PAGE_CACHE_MB * MEGABYTE);
  const languages = guestLanguages();
  const keyOf = (language: string, { origin }: Visitor, { url }: IncomingMessage) => `${language} ${origin} ${url}`;

  function answer(
    page: GuestPage,
    body: Buffer,
    incoming: IncomingMessage,
    outgoing: ServerResponse,
    visitor: Visitor,
  ) {
    send(page, body, incoming, outgoing, visitor.requestId);
    if (page.questionId) app.views.count(page.questionId, visitor.ip, new Date());
  }

  function toGuestPage(kind: PageKind, pathname: string, { response, finished }: Drawn): GuestPage | null {
    const isOwn = response.headers.has("Set-Cookie") || response.headers.get("Cache-Control") !== "private, no-cache";
    if (!finished || response.status !== 200 || isOwn) return null;
    const topics = topicsOfPage(kind, pathname, finished.body.toString("utf8"));
    const headers = {
      ...Object.fromEntries(finished.headers),
      ...sharedCacheHeaders(CDN_SECONDS, surrogateKey(topics)),
    };
    return {
      kind,
      topics,
      questionId: kind === "question" ? questionIdIn(pathname) : null,
      // The plain bytes, and about a third of them for the compressed ones.
      bytes: Math.ceil(finished.body.length * 1.4),
      etag: finished.headers.get("ETag") ?? "",
      headers: Object.entries(headers).flat(),
      body: encodings(finished.body, "shared"),
    };
  }

  return {
    atOnce(incoming, outgoing, visitor) {
      if (!isGuestReading(incoming)) return false;
      const language = languages.known(incoming.headers);
      const page = language ? store.find(keyOf(language, visitor, incoming)) : null;
      const body = page?.body.ready(pickEncoding(incoming));
      if (!page || !body) return false;
      answer(page, body, incoming, outgoing, visitor);
      return true;
    },
    async drawn(incoming, outgoing, visitor) {
      const [pathname = "/", search = ""] = (incoming.url ?? "/").split("?", 2);
      const kind = isGuestReading(incoming) ? sharedKind(pathname, search) : null;
      if (!kind) return null;
      const language = await languages.read(incoming.headers);
      const own: { drawn: Drawn | null } = { drawn: null };
      const page = await store.make(keyOf(language, visitor, incoming), async () => {
        const url = new URL(incoming.url ?? "/", visitor.origin);
        own.drawn = await draw(new Request(url, { headers: { "Accept-Language": language } }), visitor, {
          fresh: true,
        });
        return toGuestPage(kind, pathname, own.drawn);
      });
      if (!page) return own.drawn;
      answer(page, await page.body.in(pickEncoding(incoming)), incoming, outgoing, visitor);
      return own.drawn?.statements ?? 0;
    },
  };
}

const isGuestReading = ({ method, headers }: IncomingMessage) =>
  (method === "GET" || method === "HEAD") && isMereGuest(headers.cookie);

function send(page: GuestPage, body: Buffer, incoming: IncomingMessage, outgoing: ServerResponse, requestId: string) {
  const headers = [...page.headers, "X-Request-Id", requestId];
  if (holds(incoming.headers["if-none-match"], page.etag)) {
    outgoing.writeHead(304, headers).end();
    return;
  }
  const encoding = pickEncoding(incoming);
  if (encoding !== "identity") headers.push("Content-Encoding", encoding);
  headers.push("Content-Length", String(body.length));
  outgoing.writeHead(200, headers).end(incoming.method === "HEAD" ? undefined : body);
}
