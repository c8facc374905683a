import type { Viewer } from "#app/domain/people/viewer.server";

/** Rooms that show what concerns one person alone. */
const OWN_ROOMS =
  /^\/(account|owner|drafts|bookmarks|following|rewards|mail|invitations|sign-in|sign-up|reset-password)(\/|\.|$)/;

/** A page depends on who asks and on the languages they read. */
const VARY = "Cookie, Accept-Language";

/**
 * What may be kept of a page that was drawn for one visitor. Nothing anywhere of rooms of one's own, and of what shows
 * private spaces; the rest by their browser, which asks each time whether it still holds.
 */
export function cacheHeaders(pathname: string, viewer: Viewer | undefined): Record<string, string> {
  const secret = OWN_ROOMS.test(pathname) || (viewer?.privateSpaces.length ?? 0) > 0;
  return { "Cache-Control": secret ? "private, no-store" : "private, no-cache", Vary: VARY };
}

/** What may be kept of a page that all guests share: for `seconds` by caches in front of us, which forget it by its key. */
export function sharedCacheHeaders(seconds: number, surrogateKey: string): Record<string, string> {
  return {
    "cache-control": seconds > 0 ? `public, max-age=0, s-maxage=${seconds}, must-revalidate` : "public, no-cache",
    vary: `${VARY}, Accept-Encoding`,
    "surrogate-key": surrogateKey,
  };
}
