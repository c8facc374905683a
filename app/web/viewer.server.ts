import { markSignIn } from "#app/domain/fair-play/marks.server";
import type { Viewer } from "#app/domain/people/viewer.server";
import type { App } from "./app.server";
import type { RequestContext } from "./context.server";

/** What is known of a visitor before it is known who they are. */
export type Visiting = { cookieHeader: string | null; ip: string; userAgent: string | null };

/** Whoever sends this request; found once, however many loaders ask. */
export function viewerOf(request: Request, context: RequestContext): Promise<Viewer> {
  context.viewer ??= readViewer(request, context);
  return context.viewer;
}

async function readViewer(request: Request, { app, cookies, ip }: RequestContext): Promise<Viewer> {
  return findViewer(app, visiting(request, ip), (cookie) => cookies.push(cookie));
}

/** The visitor who sends a request from this address. */
export const visiting = ({ headers }: Request, ip: string): Visiting => ({
  cookieHeader: headers.get("Cookie"),
  ip,
  userAgent: headers.get("User-Agent"),
});

/**
 * Whoever the visitor's cookie signs in at this moment, with the rights they have now; `renew` takes the cookie of a session that
 * was prolonged. Now and again it is marked from where.
 */
export async function findViewer(
  { sessions, db, seal }: Pick<App, "sessions" | "db" | "seal">,
  { cookieHeader, ...from }: Visiting,
  renew: (cookie: string) => void = () => {},
): Promise<Viewer> {
  const { member, setCookie, seenAnew } = await sessions.read(cookieHeader);
  if (setCookie) renew(setCookie);
  if (member && seenAnew) await markSignIn(db, seal, member.id, from, new Date());
  return member;
}
