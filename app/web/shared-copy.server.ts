/** A copy that anybody may be given, and how long it may be kept. */
export function sharedCopy(body: string | Uint8Array, type: string, seconds: number): Response {
  return new Response(body as BodyInit, {
    headers: {
      "Content-Type": type,
      "Cache-Control": `public, max-age=${seconds}`,
      "X-Content-Type-Options": "nosniff",
    },
  });
}
