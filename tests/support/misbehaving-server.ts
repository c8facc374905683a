import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** Ways of a search server to fail. */
export type Misbehaviour =
  | "hangs"
  | "fails"
  | "talks nonsense"
  | "speaks no JSON"
  | "is old"
  | "is empty"
  | "refuses the key";

/** A server where a Meilisearch is expected, which does what it is told to. */
export type MisbehavingServer = {
  url: string;
  behave(how: Misbehaviour): void;
  /** Requests so far. */
  asked(): number;
  close(): Promise<void>;
};

// why: a real Meilisearch cannot be made to misbehave at will; what goes over the wire is real.
export async function misbehavingServer(): Promise<MisbehavingServer> {
  const state: { how: Misbehaviour; asked: number } = { how: "fails", asked: 0 };
  const server = createServer((incoming, outgoing) => {
    state.asked++;
    incoming.resume();
    answer(state.how, outgoing);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    behave(how) {
      state.how = how;
    },
    asked: () => state.asked,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function answer(how: Misbehaviour, outgoing: ServerResponse): void {
  const say = (status: number, text: string) => {
    outgoing.writeHead(status, { "Content-Type": "application/json" });
    outgoing.end(text);
  };
  const error = (code: string) => JSON.stringify({ message: code, code, type: "invalid_request", link: "" });
  if (how === "hangs") return;
  if (how === "fails") say(500, error("internal"));
  if (how === "talks nonsense") say(200, JSON.stringify({ results: [{ hits: [{ id: "x" }] }], uid: null }));
  if (how === "speaks no JSON") say(200, "<html>It works!</html>");
  if (how === "is old") say(200, JSON.stringify({ pkgVersion: "1.5.0", commitSha: "", commitDate: "" }));
  if (how === "is empty") say(404, error("index_not_found"));
  if (how === "refuses the key") say(403, error("invalid_api_key"));
}
