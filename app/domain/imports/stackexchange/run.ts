import type { Progress } from "#app/domain/imports/progress";
import type { Summary } from "#app/domain/imports/summary";
import type { Db } from "#app/platform/db.server";
import type { SpaceId } from "#db/schema/index";
import type { Dump } from "./dump.server";
import type { Survey } from "./survey.server";

/** What every step of an import works with. */
export type Run = {
  db: Db;
  dump: Dump;
  survey: Survey;
  /** What the source is called here. */
  source: string;
  /** Its address without a slash at the end; null when nobody told. */
  site: string | null;
  spaceId: SpaceId;
  summary: Summary;
  seenPosts: Set<string>;
  /** Posts that were refused: what hangs on them is refused with them. */
  refusedPosts: Set<number>;
  signal: AbortSignal;
  progress: Progress;
};
