import { settlePromoters } from "#app/domain/statuses/early-promoters.server";
import type { Db } from "#app/platform/db.server";
import type { Job } from "#app/platform/queue.server";
import type { IdeaId } from "#db/schema/index";

/** Those who promoted an idea early have what they earned by it as it stands now. */
export const settlePromotersOf =
  ({ db }: { db: Db }): Job =>
  ({ ideaId }) =>
    settlePromoters(db, Number(ideaId) as IdeaId, new Date());
