import { ownPath } from "#app/lib/paths";

/** The page a request belongs to: itself when it reads, the one its form stands on when it writes. */
export function pageOf(request: Request): string {
  const { pathname, search } = new URL(request.url);
  if (request.method === "GET" || request.method === "HEAD") return ownPath(pathname + search, "/");
  const referer = request.headers.get("Referer");
  if (!referer || !URL.canParse(referer)) return ownPath(pathname, "/");
  const from = new URL(referer);
  return ownPath(from.pathname + from.search, "/");
}
