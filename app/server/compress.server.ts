import type { IncomingMessage } from "node:http";
import { Readable } from "node:stream";
import type { ReadableStream as NodeReadableStream } from "node:stream/web";
import { constants, createBrotliCompress, createGzip } from "node:zlib";
import { pickEncoding } from "./static-files.server";

/** Events are left plain: a compressor holds them back until it has enough of them. */
const COMPRESSIBLE = /^(text\/(?!event-stream)|application\/(json|atom\+xml|xml|ld\+json)|text\/x-script)/;

/** The response in the best encoding its reader takes; one that is small for its kind or has no body stays as it is. */
export function compressed(response: Response, incoming: IncomingMessage): Response {
  const type = response.headers.get("Content-Type") ?? "";
  const encoding = pickEncoding(incoming);
  const plain = encoding === "identity" || !response.body || response.status === 304 || incoming.method === "HEAD";
  if (!COMPRESSIBLE.test(type)) return response;
  response.headers.append("Vary", "Accept-Encoding");
  if (plain || !response.body) return response;
  // Quality 1: higher ones cost a page more time than the bytes they save.
  const compressor =
    encoding === "br"
      ? createBrotliCompress({
          params: { [constants.BROTLI_PARAM_QUALITY]: 1 },
          flush: constants.BROTLI_OPERATION_FLUSH,
        })
      : createGzip({ level: 1, flush: constants.Z_SYNC_FLUSH });
  const source = Readable.fromWeb(response.body as NodeReadableStream);
  source.once("error", (error) => compressor.destroy(error));
  const headers = new Headers(response.headers);
  headers.set("Content-Encoding", encoding);
  headers.delete("Content-Length");
  const body = Readable.toWeb(source.pipe(compressor)) as ReadableStream;
  return new Response(body, { status: response.status, headers });
}
