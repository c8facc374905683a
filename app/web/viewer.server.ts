import type { Viewer } from "#app/domain/people/viewer.server";
import type { App } from "./app.server";
import type { RequestContext } from "./context.server";

/** Whoever sends this request; found once, however many loaders ask. */
export function viewerOf(request: Request, context: RequestContext): Promise<Viewer> {
  context.viewer ??= readViewer(request, context);
  return context.viewer;
}

async function readViewer(request: Request, { app, cookies }: RequestContext): Promise<Viewer> {
  return findViewer(app, request.headers.get("Cookie"), (cookie) => cookies.push(cookie));
}

/** Whoever the cookie header signs in at this moment, with the rights they have now; `renew` takes the cookie of a session that was prolonged. */
export async function findViewer(
  { sessions }: Pick<App, "sessions">,
  cookieHeader: string | null,
  renew: (cookie: string) => void = () => {},
): Promise<Viewer> {
  const { member, setCookie } = await sessions.read(cookieHeader);
  if (setCookie) renew(setCookie);
  return member;
}
