import { createJobs, standingWork } from "#app/jobs/index";
import { readEnv } from "#app/platform/env.server";
import { createLog } from "#app/platform/log.server";
import { runDueJobs } from "#app/platform/queue.server";
import type { SearchEngine } from "#app/platform/search-engine/port";
import { createApp } from "#app/web/app.server";
import type { OpenTestDatabase } from "./db";

/** A search engine on a test's database; `follow` runs the jobs that bring it, or what is made of it, up to date. */
export function searching(
  { connection, url }: OpenTestDatabase,
  madeOf = (engine: SearchEngine) => engine,
): { engine: SearchEngine; follow(): Promise<void> } {
  const log = createLog("silent");
  const made = createApp(readEnv({ NODE_ENV: "test" }), connection, log);
  const app = { ...made, search: madeOf(made.search) };
  return {
    engine: app.search,
    follow: () => runDueJobs(url, { jobs: createJobs(app), standing: standingWork(app) }, log),
  };
}
