import type { IncomingMessage } from "node:http";

/**
 * The address limits are counted for. `X-Forwarded-For` counts only as far as our own proxies wrote it:
 * with `trustedProxies` of them, the entry that the outermost one added. Anything further left is the visitor's own claim.
 */
export function clientAddress(incoming: IncomingMessage, trustedProxies: number): string {
  const direct = incoming.socket.remoteAddress ?? "unknown";
  if (trustedProxies === 0) return direct;
  const header = incoming.headers["x-forwarded-for"];
  const hops = (Array.isArray(header) ? header.join(",") : (header ?? "")).split(",").map((hop) => hop.trim());
  return hops.at(-trustedProxies) || direct;
}
