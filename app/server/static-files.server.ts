import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import path from "node:path";
import { pickEncoding } from "./encoding.server";
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
const YEAR_SECONDS = 31_536_000;
const HOUR_SECONDS = 3600;

/** A file, and its bytes as the build compressed them where that made them fewer. */
type File = { type: string; etag: string; plain: Buffer; compressed: Record<"br" | "gzip", Buffer | null | undefined> };

/** Serves the built files of `folder`, each read once, as the build compressed them. Says whether the request was for one of them. */
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
  const safe = /^(\/[A-Za-z0-9_-][A-Za-z0-9._-]*)+$/.test(pathname);
  return safe && path.extname(pathname) in TYPES ? pathname : null;
}

async function open(file: string): Promise<File | null> {
  const [plain, br, gzip] = await Promise.all(["", ".br", ".gz"].map((end) => readFile(file + end).catch(() => null)));
  if (!plain) return null;
  const etag = `"${createHash("sha256").update(plain).digest("base64url").slice(0, 22)}"`;
  const type = TYPES[path.extname(file)] ?? "application/octet-stream";
  return { type, etag, plain, compressed: { br, gzip } };
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
  const encoding = pickEncoding(incoming);
  const compressed = encoding === "identity" ? null : file.compressed[encoding];
  const body = compressed ?? file.plain;
  if (compressed) headers["Content-Encoding"] = encoding;
  headers["Content-Length"] = body.length;
  outgoing.writeHead(200, headers).end(incoming.method === "HEAD" ? undefined : body);
}
