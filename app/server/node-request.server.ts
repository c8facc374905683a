import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream as NodeReadableStream } from "node:stream/web";
import { IMAGE_MAX_BYTES } from "#app/lib/image-limit";
import { filesPath, logoPath, picturePath } from "#app/lib/paths";

/** What a request may carry at most: the longest post with room for its encoding. */
const MOST_BODY_BYTES = 512 * 1024;
/** The same where images are taken: the largest one with room for what stands around it. */
const MOST_UPLOAD_BYTES = IMAGE_MAX_BYTES + 64 * 1024;
const UPLOAD_PATHS = new Set([filesPath(), picturePath(), logoPath()]);

/** Characters of an address line; more is no address of ours, and costs in every route. */
const MOST_URL_CHARS = 4000;

/** The status with which a request is turned away at the door; null when it may come in. */
export function refusalOf(incoming: IncomingMessage): number | null {
  if ((incoming.url?.length ?? 0) > MOST_URL_CHARS) return 414;
  if (Number(incoming.headers["content-length"] ?? 0) > mostBodyBytes(incoming.url ?? "/")) return 413;
  // An address that names a host of its own would pass for ours in every link made from it.
  const isPath = /^\/(?![/\\])/.test(incoming.url ?? "/") && URL.canParse(incoming.url ?? "/", "http://own.invalid");
  return isPath && URL.canParse(`http://${incoming.headers.host ?? ""}`) ? null : 400;
}

/** What a request to this address may carry at most, in bytes. */
function mostBodyBytes(url: string): number {
  // Remix asks the same address for data under a name that ends so.
  const pathname = (url.split("?", 1)[0] ?? "").replace(/\.data$/, "");
  return UPLOAD_PATHS.has(pathname) ? MOST_UPLOAD_BYTES : MOST_BODY_BYTES;
}

/** Node's request as a web Request. Reading its body fails once it grows past what its address takes. */
export function toRequest(incoming: IncomingMessage, origin: string, signal: AbortSignal): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    for (const one of Array.isArray(value) ? value : [value]) if (one !== undefined) headers.append(name, one);
  }
  const method = incoming.method ?? "GET";
  const init: RequestInit & { duplex?: "half" } = { method, headers, signal };
  if (method !== "GET" && method !== "HEAD") {
    init.body = bodyOf(incoming, mostBodyBytes(incoming.url ?? "/"));
    init.duplex = "half";
  }
  return new Request(new URL(incoming.url ?? "/", origin), init);
}

/** What is sent, as it is asked for. */
function bodyOf(incoming: IncomingMessage, most: number): ReadableStream<Uint8Array> {
  const chunks = boundedBody(incoming, most);
  return new ReadableStream({
    async pull(out) {
      const { value, done } = await chunks.next();
      if (done) out.close();
      else out.enqueue(value);
    },
    async cancel() {
      await chunks.return(undefined);
    },
  });
}

async function* boundedBody(incoming: IncomingMessage, most: number): AsyncGenerator<Buffer> {
  let bytes = 0;
  for await (const chunk of incoming) {
    bytes += chunk.length;
    if (bytes > most) throw new RangeError("the body is too large");
    yield chunk;
  }
}

/** Sends a web Response through Node's. */
export async function sendResponse(response: Response, outgoing: ServerResponse): Promise<void> {
  outgoing.writeHead(response.status, headersOf(response));
  if (!response.body || outgoing.req.method === "HEAD") outgoing.end();
  else await pipeline(Readable.fromWeb(response.body as NodeReadableStream), outgoing);
}

function headersOf(response: Response): OutgoingHttpHeaders {
  const headers: OutgoingHttpHeaders = Object.fromEntries(response.headers);
  const cookies = response.headers.getSetCookie();
  if (cookies.length > 0) headers["set-cookie"] = cookies;
  return headers;
}
