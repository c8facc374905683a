import cluster, { type Worker } from "node:cluster";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { createBackoff } from "#app/lib/backoff";
import type { Log } from "#app/platform/log.server";
import type { Serving } from "#app/server/serve.server";
import { ToldAlready } from "./run";

/** What a web process says to the first process once it takes visitors. */
export type Listening = { address: string };

/**
 * Starts `count` processes that serve pages on one port, with these variables, and keeps them: one that ends unasked is
 * started again. All take visitors when this resolves. Throws ToldAlready when one of them cannot start.
 */
export async function startWebProcesses(count: number, variables: Record<string, string>, log: Log): Promise<Serving> {
  const stopping = new AbortController();
  // One before the others: what keeps one from starting keeps all, and is told once.
  const first = await start(variables);
  const others = await Promise.all(Array.from({ length: count - 1 }, () => start(variables)));
  const kept = [first, ...others].map(({ worker }) => keep(worker, variables, log, stopping.signal));
  return {
    address: first.address,
    async drain() {
      stopping.abort();
      for (const worker of Object.values(cluster.workers ?? {})) worker?.process.kill("SIGTERM");
      await Promise.all(kept);
    },
  };
}

async function start(variables: Record<string, string>): Promise<{ worker: Worker } & Listening> {
  const worker = cluster.fork(variables);
  return new Promise((resolve, reject) => {
    worker.once("message", ({ address }: Listening) => resolve({ worker, address }));
    worker.once("exit", () => reject(new ToldAlready()));
  });
}

async function keep(first: Worker, variables: Record<string, string>, log: Log, stopping: AbortSignal): Promise<void> {
  const waitAfter = createBackoff();
  for (let worker = first; ; worker = cluster.fork(variables)) {
    const startedAt = performance.now();
    const [code, signal] = await once(worker, "exit");
    if (stopping.aborted) return;
    const againInMs = waitAfter(performance.now() - startedAt);
    log.error({ ended: worker.process.pid, code, signal, againInMs }, "a web process ended unasked");
    await sleep(againInMs, undefined, { signal: stopping }).catch(() => {});
    if (stopping.aborted) return;
  }
}
