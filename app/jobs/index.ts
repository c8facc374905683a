import type { Db } from "#app/platform/db.server";
import type { Log } from "#app/platform/log.server";
import type { Job } from "#app/platform/queue.server";
import type { SearchEngine } from "#app/platform/search-engine/port";
import { followActivity } from "./follow-activity";
import { refreshSearchWords } from "./refresh-search-words";

/** Every kind of job by the name it is queued under. */
export function createJobs(app: { db: Db; search: SearchEngine; log: Log }): Record<string, Job> {
  return {
    "follow-activity": followActivity(app),
    "refresh-search-words": refreshSearchWords(app),
  };
}
