import { createHash } from "node:crypto";

/** An answer whose bytes are all there. */
export type Finished = { status: number; headers: Headers; body: Buffer };

/** What is text, and so is compressed and compared. Events are neither: they end only with their stream. */
const TEXT = /^(text\/(?!event-stream)|application\/(json|atom\+xml|xml|ld\+json|manifest\+json)|text\/x-script)/;

/** Whether the answer's bytes may be waited for and compressed in one go. */
export const isText = (response: Response): boolean =>
  response.body !== null && TEXT.test(response.headers.get("Content-Type") ?? "");

/** The answer once its last byte was made. */
export async function finish(response: Response): Promise<Finished> {
  return { status: response.status, headers: response.headers, body: Buffer.from(await response.arrayBuffer()) };
}

/**
 * A page was drawn with a secret on each script of ours, so that a script that got in with somebody's words is told apart.
 * Now the secret is taken out, and the scripts that bore it are named by their hashes: the same page has the same bytes
 * whoever it was drawn for, and is safe to be kept. Gives the bytes and the hashes as a policy names them.
 */
export function nameScripts(page: Buffer, nonce: string): { body: Buffer; hashes: string[] } {
  const html = page.toString("utf8");
  const mark = ` nonce="${nonce}"`;
  const hashes = new Set<string>();
  for (let at = html.indexOf(mark); at !== -1; at = html.indexOf(mark, at + mark.length)) {
    const tag = html.lastIndexOf("<", at);
    if (!html.startsWith("<script", tag)) continue;
    const start = html.indexOf(">", at) + 1;
    const script = html.slice(start, html.indexOf("</script", start));
    if (script) hashes.add(`'sha256-${createHash("sha256").update(script).digest("base64")}'`);
  }
  return { body: Buffer.from(html.replaceAll(mark, "")), hashes: [...hashes] };
}

/** Names these very bytes, whatever encoding they travel in. */
export const etagOf = (body: Buffer): string =>
  `W/"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;

/** Whether the reader holds the bytes already. */
export const holds = (ifNoneMatch: string | undefined, etag: string | null): boolean =>
  Boolean(etag) && (ifNoneMatch?.split(",").some((one) => one.trim() === etag) ?? false);
