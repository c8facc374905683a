import { type FoundFile, findFile } from "#app/domain/files/find.server";
import { NotFound } from "#app/lib/errors";
import { readingResource } from "#app/web/resource.server";

/** The bytes under a key never change, so the key names them; whether this reader may have them is asked anew each time. */
export const loader = readingResource(async ({ app, db, viewer, request, context, param }) => {
  const key = /^([A-Za-z0-9_-]{1,100})\.webp$/.exec(param("name"))?.[1];
  if (key === undefined) throw new NotFound();
  const file = await findFile(db, viewer, key);
  const headers = headersOf(file);
  // A copy that everybody shares carries nobody's cookie.
  if (file.kind !== "image") context.cookies.length = 0;
  if (request.headers.get("If-None-Match") === headers.ETag) return new Response(null, { status: 304, headers });
  const bytes = await app.files.read(key);
  if (!bytes) throw new NotFound();
  return new Response(new Uint8Array(bytes), { headers: { ...headers, "Content-Length": String(bytes.length) } });
});

const YEAR_SECONDS = 31_536_000;

const headersOf = ({ key, kind }: FoundFile) => ({
  "Content-Type": "image/webp",
  "Content-Disposition": "inline",
  "Content-Security-Policy": "default-src 'none'; sandbox",
  "X-Content-Type-Options": "nosniff",
  "Cache-Control": kind === "image" ? "private, no-cache" : `public, max-age=${YEAR_SECONDS}, immutable`,
  ETag: `"${key}"`,
  // Another site's page cannot find out by trying who sees this image.
  ...(kind === "image" ? { "Cross-Origin-Resource-Policy": "same-origin" } : {}),
});
