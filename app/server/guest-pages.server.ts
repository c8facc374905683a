import type { IncomingMessage, ServerResponse } from "node:http";
import type { App } from "#app/web/app.server";
import { guestLanguages } from "#app/web/language.server";
import { createPageStore } from "#app/web/shared-pages/keep.server";
import { surrogateKey } from "#app/web/shared-pages/topics";
import { sharedCacheHeaders } from "./cache-headers.server";
import { type Encodings, encodings, pickEncoding } from "./encoding.server";
import type { Draw, Drawn, Visitor } from "./pages.server";
import { BESIDES_BYTES, kindShared, type SharedPage, sendAnswer, toSharedPage } from "./shared-page.server";

type GuestPage = Omit<SharedPage, "headers" | "html" | "plain"> & {
  bytes: number;
  /** Names and values by turns. */
  headers: string[];
  body: Encodings;
};

export type GuestPages = {
  /** Answers from what is kept, if it is there in the reader's language and encoding. Says whether it did. */
  atOnce(incoming: IncomingMessage, outgoing: ServerResponse, visitor: Visitor): boolean;
  /**
   * Answers with a page that was drawn for all guests who ask meanwhile. Where it is not one to share, gives it back as its
   * visitor's own; null where it was not drawn.
   */
  drawn(incoming: IncomingMessage, outgoing: ServerResponse, visitor: Visitor): Promise<"answered" | Drawn | null>;
};

/**
 * Pages that are drawn once for all guests, kept within `mostBytes`. What is drawn knows nothing of the visitor but the
 * address and the language, so that nobody's own page, cookie or error can get among them.
 */
export function createGuestPages(app: App, draw: Draw, mostBytes: number): GuestPages {
  const { CDN_SECONDS } = app.env;
  const store = createPageStore<GuestPage>(app.streams.live, mostBytes);
  const languages = guestLanguages();
  const keyOf = (language: string, { origin }: Visitor, { url }: IncomingMessage) => `${language} ${origin} ${url}`;

  function answer(
    { etag, headers, questionId }: GuestPage,
    body: Buffer,
    incoming: IncomingMessage,
    outgoing: ServerResponse,
    { requestId, ip }: Visitor,
  ) {
    const encoding = pickEncoding(incoming);
    const own = ["X-Request-Id", requestId, ...(encoding === "identity" ? [] : ["Content-Encoding", encoding])];
    sendAnswer({ etag, headers: [...headers, ...own], body }, incoming, outgoing);
    if (questionId) app.views.count(questionId, ip, new Date());
  }

  function toGuestPage(page: SharedPage | null): GuestPage | null {
    if (!page) return null;
    const { html: _, plain, headers, ...facts } = page;
    const shared = sharedCacheHeaders(CDN_SECONDS, surrogateKey(page.topics));
    const body = encodings(plain, "shared");
    return {
      ...facts,
      get bytes() {
        return body.held() + BESIDES_BYTES;
      },
      headers: Object.entries({ ...Object.fromEntries(headers), ...shared }).flat(),
      body,
    };
  }

  return {
    atOnce(incoming, outgoing, visitor) {
      if (!kindShared(incoming, "guest")) return false;
      const language = languages.known(incoming.headers);
      const page = language ? store.find(keyOf(language, visitor, incoming)) : null;
      const body = page?.body.ready(pickEncoding(incoming));
      if (!page || !body) return false;
      answer(page, body, incoming, outgoing, visitor);
      return true;
    },
    async drawn(incoming, outgoing, visitor) {
      const kind = kindShared(incoming, "guest");
      if (!kind) return null;
      const language = await languages.read(incoming.headers);
      const key = keyOf(language, visitor, incoming);
      const own: { drawn: Drawn | null } = { drawn: null };
      const make = async () => {
        const url = new URL(incoming.url ?? "/", visitor.origin);
        own.drawn = await draw(new Request(url, { headers: { "Accept-Language": language } }), visitor, {
          shared: true,
        });
        return toGuestPage(toSharedPage(kind, url.pathname, own.drawn, null));
      };
      const page = store.find(key) ?? (await store.make(key, make));
      if (!page) return own.drawn;
      const body = await page.body.in(pickEncoding(incoming));
      store.weigh(key, page);
      answer(page, body, incoming, outgoing, visitor);
      return "answered";
    },
  };
}
