import { createServer, type OutgoingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";

/** What the bare server answers to whatever is asked. */
export type BareAnswer = { headers: OutgoingHttpHeaders; body: string };

let answer: { headers: OutgoingHttpHeaders; body: Buffer } = { headers: {}, body: Buffer.alloc(0) };

process.on("message", ({ headers, body }: BareAnswer) => {
  answer = { headers, body: Buffer.from(body, "base64") };
  process.send?.("taken");
});
process.on("disconnect", () => process.exit());

const server = createServer((_request, response) => {
  response.writeHead(200, answer.headers);
  response.end(answer.body);
});
server.listen(0, "127.0.0.1", () => process.send?.(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
