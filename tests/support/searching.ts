import { createJobs } from "#app/jobs/index";
import { createLog } from "#app/platform/log.server";
import { runDueJobs } from "#app/platform/queue.server";
import type { SearchEngine } from "#app/platform/search-engine/port";
import { createPostgresEngine } from "#app/platform/search-engine/postgres.server";
import type { OpenTestDatabase } from "./db";

/** A search engine on a test's database; `follow` runs the jobs that bring it up to date. */
export function searching({ db, url }: OpenTestDatabase): { engine: SearchEngine; follow(): Promise<void> } {
  const engine = createPostgresEngine(db);
  const log = createLog("silent");
  return { engine, follow: () => runDueJobs(url, createJobs({ db, search: engine, log }), log) };
}
