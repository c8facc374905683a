import { giveQuests } from "#app/domain/quests/give.server";
import type { Db } from "#app/platform/db.server";
import type { Job } from "#app/platform/queue.server";

/** Whoever is new has points for the first steps that they have done by now. */
export const giveQuestsByNow =
  ({ db }: { db: Db }): Job =>
  () =>
    giveQuests(db, new Date());
