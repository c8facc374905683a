import type { IncomingMessage } from "node:http";
import { promisify } from "node:util";
import { brotliCompress, brotliDecompress, constants, gunzip, gzip } from "node:zlib";

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
const decoders = { br: promisify(brotliDecompress), gzip: promisify(gunzip) };

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

const decode = async (body: Buffer, encoding: Encoding): Promise<Buffer> =>
  encoding === "identity" ? body : decoders[encoding](body);

/** The same bytes in memory of their own, to be kept: what zlib gives lies in a block of 16 KB, however few there are. */
export function fitting(bytes: Buffer): Buffer {
  const own = Buffer.allocUnsafeSlow(bytes.length);
  bytes.copy(own);
  return own;
}

/** The same bytes in several encodings, held in those that were asked for. */
export type Encodings = {
  /** How many bytes are held by now. */
  held(): number;
  /** The bytes in an encoding, made once. */
  in(encoding: Encoding): Promise<Buffer>;
  /** The same at once, if they were made already. */
  ready(encoding: Encoding): Buffer | undefined;
};

/** The bytes in whatever encoding is asked for, each made when it first is. The plain ones are let go once others are there. */
export function encodings(plain: Buffer, effort: Effort): Encodings {
  const made = new Map<Encoding, Promise<Buffer>>();
  const ready = new Map<Encoding, Buffer>();
  let source: { bytes: Buffer; encoding: Encoding } = { bytes: plain, encoding: "identity" };
  const make = async (encoding: Encoding) => {
    const plainAgain = await decode(source.bytes, source.encoding);
    const bytes = fitting(await encode(plainAgain, encoding, effort));
    ready.set(encoding, bytes);
    source = { bytes, encoding };
    return bytes;
  };
  return {
    held: () => (ready.size === 0 ? [source.bytes] : [...ready.values()]).reduce((sum, { length }) => sum + length, 0),
    ready: (encoding) => ready.get(encoding),
    in(encoding) {
      const known = made.get(encoding) ?? make(encoding);
      made.set(encoding, known);
      return known;
    },
  };
}
