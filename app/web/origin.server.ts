import { Forbidden } from "#app/lib/errors";

/**
 * Throws Forbidden when a page of another site reads: browsers name it in `Origin`, and say in `Sec-Fetch-Site` that it is another.
 * A reader that says neither is no page of another site's, for those cannot leave both out.
 */
export function requireOwnReader(request: Request, configured: string | undefined): void {
  if (request.headers.has("Origin")) requireOwnOrigin(request, configured);
  const site = request.headers.get("Sec-Fetch-Site");
  if (site !== null && site !== "same-origin" && site !== "none") throw new Forbidden();
}

/**
 * Throws Forbidden unless a page of this very site sent the request: browsers name the sender in `Origin` on every write.
 * Behind a proxy the configured origin counts; without one, the host the browser asked for.
 */
export function requireOwnOrigin(request: Request, configured: string | undefined): void {
  const origin = request.headers.get("Origin");
  if (origin === null || !URL.canParse(origin)) throw new Forbidden();
  const own = configured === undefined ? new URL(origin).host === request.headers.get("Host") : origin === configured;
  if (!own) throw new Forbidden();
}
