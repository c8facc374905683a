import { Forbidden } from "#app/lib/errors";

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
