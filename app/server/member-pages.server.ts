import type { IncomingMessage, ServerResponse } from "node:http";
import { LRUCache } from "lru-cache";
import type { PersonRef } from "#app/domain/people/reference.server";
import type { Member, Viewer } from "#app/domain/people/viewer.server";
import { ANYBODY } from "#app/lib/anybody";
import type { UiLanguage } from "#app/lib/words/languages";
import type { App } from "#app/web/app.server";
import { guestLanguages } from "#app/web/language.server";
import { createPageStore } from "#app/web/shared-pages/keep.server";
import { isOwnPage, likenessOf, listsOwn, nameOfLikeness } from "#app/web/shared-pages/likeness.server";
import type { PageKind } from "#app/web/shared-pages/which";
import { findViewer } from "#app/web/viewer.server";
import { joinPieces, type Piece, toPiece } from "./gzip-pieces.server";
import type { Draw, Visitor } from "./pages.server";
import { BESIDES_BYTES, kindShared, type SharedPage, sendAnswer, toSharedPage } from "./shared-page.server";

/** What stands on a page of the reader's own: their account menu, as the pages' own drawing makes it. */
export type DrawAccount = (me: PersonRef, language: UiLanguage) => string;

type MemberPage = Omit<SharedPage, "headers" | "html" | "plain"> & {
  bytes: number;
  /** Names and values by turns. */
  headers: string[];
  before: Piece;
  after: Piece;
};

/** What was found out about a visitor before it turned out that they get a page of their own. */
export type Known = { viewer: Viewer; cookies: string[] };

export type MemberPages = {
  /** Answers with a page that was drawn for all members like this one; else gives what is known of the visitor by now. */
  drawn(incoming: IncomingMessage, outgoing: ServerResponse, visitor: Visitor): Promise<"answered" | Known | null>;
};

const ANY_PERSON: PersonRef = { ...ANYBODY, role: "member", title: null, picture: null, former: false };
/** Members whose account menus are remembered, compressed. */
const MENUS_REMEMBERED = 5000;

/**
 * Pages that are drawn once for all members who see them alike, kept within `mostBytes` with a gap for the account menu. They
 * are drawn for a member who is nobody: whatever else goes wrong, nobody's name, vote or draft stands in them. Those who enter
 * private spaces share with those alone who enter the very same, as the database says at each reading.
 */
export function createMemberPages(app: App, draw: Draw, drawAccount: DrawAccount, mostBytes: number): MemberPages {
  const store = createPageStore<MemberPage>(app.streams.live, mostBytes);
  const languages = guestLanguages();
  const menus = new LRUCache<string, Promise<Piece>>({ max: MENUS_REMEMBERED });

  const menuOf = ({ handle, name, role, title, picture }: Member, language: UiLanguage): Promise<Piece> => {
    const key = JSON.stringify([language, handle, name, picture]);
    const menu =
      menus.get(key) ?? toPiece(drawAccount({ handle, name, role, title, picture, former: false }, language));
    menus.set(key, menu);
    return menu;
  };

  async function toMemberPage(page: SharedPage | null, language: UiLanguage): Promise<MemberPage | null> {
    const [head, tail, ...more] = page?.html.split(drawAccount(ANY_PERSON, language)) ?? [];
    if (!page || head === undefined || tail === undefined || more.length > 0) return null;
    const [before, after] = await Promise.all([toPiece(head), toPiece(tail)]);
    const { html: _, plain: _plain, headers: all, ...facts } = page;
    const headers = new Headers(all);
    headers.delete("ETag");
    headers.append("Vary", "Accept-Encoding");
    headers.set("Content-Encoding", "gzip");
    return {
      ...facts,
      bytes: before.deflated.length + after.deflated.length + BESIDES_BYTES,
      headers: [...headers].flat(),
      before,
      after,
    };
  }

  async function pageFor(member: Member, kind: PageKind, incoming: IncomingMessage, visitor: Visitor) {
    const language = await languages.read(incoming.headers);
    const key = `${language} ${nameOfLikeness(member)} ${visitor.origin} ${incoming.url}`;
    const page =
      store.find(key) ??
      (await store.make(key, async () => {
        const url = new URL(incoming.url ?? "/", visitor.origin);
        const request = new Request(url, { headers: { "Accept-Language": language } });
        const drawn = await draw(request, visitor, { shared: true, viewer: member });
        return toMemberPage(toSharedPage(kind, url.pathname, drawn, member), language);
      }));
    return { page, language };
  }

  return {
    async drawn(incoming, outgoing, visitor) {
      const kind = kindShared(incoming, "member");
      if (!kind || !/\bgzip\b/.test(String(incoming.headers["accept-encoding"] ?? ""))) return null;
      const now = new Date();
      const cookies: string[] = [];
      const { cookie: cookieHeader = null, "user-agent": userAgent = null } = incoming.headers;
      const visiting = { cookieHeader, userAgent, ip: visitor.ip };
      const viewer = await findViewer(app, visiting, (cookie) => cookies.push(cookie));
      const alike = viewer && likenessOf(viewer, now);
      const [pathname = "/"] = (incoming.url ?? "/").split("?", 1);
      if (!alike || (await isOwnPage(app.db, viewer, kind, pathname))) return { viewer, cookies };
      const { page, language } = await pageFor(alike, kind, incoming, visitor);
      if (!page || (await listsOwn(app.db, viewer, pathname, page.topics))) return { viewer, cookies };
      const menu = await menuOf(viewer, language);
      // What no browser may hold has no mark to ask by.
      const etag = page.etag.replace(/"$/, `.${menu.crc.toString(36)}"`);
      const headers = [...page.headers, "X-Request-Id", visitor.requestId, ...(etag ? ["ETag", etag] : [])];
      for (const cookie of cookies) headers.push("Set-Cookie", cookie);
      sendAnswer({ etag, headers, body: joinPieces([page.before, menu, page.after]) }, incoming, outgoing);
      if (page.questionId) app.views.count(page.questionId, `member ${viewer.id}`, now);
      return "answered";
    },
  };
}
