import type { IncomingMessage } from "node:http";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

export type Encoding = "br" | "gzip" | "identity";

/** How hard to compress: once for one reader, or once for all guests of a minute. What the build made is compressed already. */
export type Effort = "once" | "shared";

// For one reader a higher quality costs more time than the bytes it saves.
const QUALITY: Record<Effort, { br: number; gzip: number }> = {
  once: { br: 1, gzip: 1 },
  shared: { br: 5, gzip: 6 },
};

const brotli = promisify(brotliCompress);
const deflate = promisify(gzip);

/** The best encoding the reader takes. */
export function pickEncoding(incoming: IncomingMessage): Encoding {
  const accepted = String(incoming.headers["accept-encoding"] ?? "");
  if (/\bbr\b/.test(accepted)) return "br";
  return /\bgzip\b/.test(accepted) ? "gzip" : "identity";
}

/** The bytes in the encoding. */
export async function encode(body: Buffer, encoding: Encoding, effort: Effort): Promise<Buffer> {
  if (encoding === "identity") return body;
  const quality = QUALITY[effort][encoding];
  if (encoding === "gzip") return deflate(body, { level: quality });
  const params = { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: body.length };
  return brotli(body, { params });
}

/** The same bytes in several encodings. */
export type Encodings = {
  /** The bytes in an encoding, made once. */
  in(encoding: Encoding): Promise<Buffer>;
  /** The same at once, if they were made already. */
  ready(encoding: Encoding): Buffer | undefined;
};

/** The bytes in whatever encoding is asked for, each made when it first is. */
export function encodings(body: Buffer, effort: Effort): Encodings {
  const made = new Map<Encoding, Promise<Buffer>>();
  const ready = new Map<Encoding, Buffer>([["identity", body]]);
  const make = async (encoding: Encoding) => {
    const bytes = await encode(body, encoding, effort);
    ready.set(encoding, bytes);
    return bytes;
  };
  return {
    ready: (encoding) => ready.get(encoding),
    in(encoding) {
      const known = made.get(encoding) ?? make(encoding);
      made.set(encoding, known);
      return known;
    },
  };
}
