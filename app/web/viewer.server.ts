import { findMember, type Viewer } from "#app/domain/people/viewer.server";
import type { RequestContext } from "./context.server";

/** Whoever sends this request; found once, however many loaders ask. */
export function viewerOf(request: Request, context: RequestContext): Promise<Viewer> {
  context.viewer ??= readViewer(request, context);
  return context.viewer;
}

async function readViewer(request: Request, { app, cookies }: RequestContext): Promise<Viewer> {
  const { personId, setCookie } = await app.sessions.read(request.headers.get("Cookie"));
  if (setCookie) cookies.push(setCookie);
  return personId === null ? null : findMember(app.db, personId);
}
