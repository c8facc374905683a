/** Characters of an address; browsers and mail programs cut longer ones. */
const MAX_ADDRESS_CHARS = 2_000;
const SCHEMES = new Set(["http:", "https:", "mailto:"]);
/** Stands for this site while an address without a host is resolved; no real host can have the name. */
const THIS_SITE = "https://this-site.invalid";

/** Where a post may lead: `own` is a page of this site. */
export type LinkTarget = { href: string; own: boolean };

/**
 * The address as a browser would resolve it, or null if a post may not lead there: other schemes than http, https
 * and mailto, a name and password before the host, and paths that depend on the page they are read on.
 */
export function linkTarget(address: string, siteOrigin?: string): LinkTarget | null {
  const url = address.length > MAX_ADDRESS_CHARS ? null : parseUrl(address);
  if (!url || !SCHEMES.has(url.protocol) || url.username || url.password) return null;
  if (url.origin === THIS_SITE) return ownPath(address, url);
  return { href: url.href, own: siteOrigin !== undefined && url.origin === parseUrl(siteOrigin)?.origin };
}

function ownPath(address: string, { pathname, search, hash }: URL): LinkTarget | null {
  // "/.//host" resolves to the path "//host", which a browser would read as another site.
  if (!address.trimStart().startsWith("/") || pathname.startsWith("//")) return null;
  return { href: pathname + search + hash, own: true };
}

function parseUrl(address: string): URL | null {
  try {
    return new URL(address, THIS_SITE);
  } catch {
    return null;
  }
}
