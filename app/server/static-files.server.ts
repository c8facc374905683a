import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import path from "node:path";
import { type Encodings, encodings, pickEncoding } from "./encoding.server";
import { holds } from "./finish-page.server";

const TYPES: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".woff2": "font/woff2",
};
const COMPRESSIBLE = /^(text\/|application\/|image\/svg)/;
const YEAR_SECONDS = 31_536_000;
const HOUR_SECONDS = 3600;

type File = { type: string; etag: string; body: Encodings };

/** Serves the built files of `folder`, read once and compressed once. Says whether the request was for one of them. */
export function staticFiles(folder: string) {
  const files = new Map<string, Promise<File | null>>();
  return async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<boolean> => {
    if (incoming.method !== "GET" && incoming.method !== "HEAD") return false;
    const name = fileName(incoming.url ?? "/");
    if (name === null) return false;
    const known = files.get(name) ?? open(path.join(folder, name));
    const file = await known;
    if (!file) return false;
    files.set(name, known);
    await send(file, name, incoming, outgoing);
    return true;
  };
}

/** The path below the folder; null for what no built file is called. */
function fileName(url: string): string | null {
  const pathname = url.split("?", 1)[0] ?? "/";
  const safe = /^\/[A-Za-z0-9._-]+(\/[A-Za-z0-9._-]+)*$/.test(pathname) && !pathname.includes("..");
  return safe && path.extname(pathname) in TYPES ? pathname : null;
}

async function open(file: string): Promise<File | null> {
  const body = await readFile(file).catch(() => null);
  if (!body) return null;
  const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
  const type = TYPES[path.extname(file)] ?? "application/octet-stream";
  return { type, etag, body: encodings(body, "lasting") };
}

async function send(file: File, name: string, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const hashed = name.startsWith("/assets/");
  const headers: Record<string, string | number> = {
    "Content-Type": file.type,
    "Cache-Control": hashed ? `public, max-age=${YEAR_SECONDS}, immutable` : `public, max-age=${HOUR_SECONDS}`,
    ETag: file.etag,
    Vary: "Accept-Encoding",
    "X-Content-Type-Options": "nosniff",
  };
  if (holds(incoming.headers["if-none-match"], file.etag)) {
    outgoing.writeHead(304, headers).end();
    return;
  }
  const encoding = COMPRESSIBLE.test(file.type) ? pickEncoding(incoming) : "identity";
  const body = await file.body.in(encoding);
  if (encoding !== "identity") headers["Content-Encoding"] = encoding;
  headers["Content-Length"] = body.length;
  outgoing.writeHead(200, headers).end(incoming.method === "HEAD" ? undefined : body);
}
