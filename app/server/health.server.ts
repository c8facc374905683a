import type { IncomingMessage, ServerResponse } from "node:http";

/** Milliseconds the database has to answer a readiness check. */
const PATIENCE_MS = 2000;

export type Readiness = {
  draining: boolean;
  database(): Promise<unknown>;
  /** Which engine finds; without the one that is meant to, visitors are served all the same. */
  search(): Promise<{ engine: string; degraded: boolean }>;
};

/** Answers `/livez` (the process answers) and `/readyz` (it may be sent visitors). Says whether the request was for one of them. */
export async function answerHealth(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  ready: Readiness,
): Promise<boolean> {
  if (incoming.url === "/livez") {
    say(outgoing, 200, { alive: true });
    return true;
  }
  if (incoming.url !== "/readyz") return false;
  const database = await answersInTime(ready.database);
  const ok = database && !ready.draining;
  const search = database ? await ready.search() : { engine: "none", degraded: true };
  const { draining } = ready;
  say(outgoing, ok ? 200 : 503, { ready: ok, degraded: search.degraded, database, search: search.engine, draining });
  return true;
}

async function answersInTime(ask: () => Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), PATIENCE_MS);
  });
  const answer = await Promise.race([ask().then(Boolean, () => false), late]);
  clearTimeout(timer);
  return answer;
}

function say(outgoing: ServerResponse, status: number, body: object): void {
  outgoing.writeHead(status, { "Content-Type": "application/json; charset=utf-8", "Cache-Control": "no-store" });
  outgoing.end(JSON.stringify(body));
}
