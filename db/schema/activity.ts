import { sql } from "drizzle-orm";
import { index, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { id, moment, reference } from "./columns";

/** Append-only: what happened, written in the transaction that made it happen. No foreign keys: the record outlives its subjects. */
export const activity = pgTable(
  "activity",
  {
    id: id().primaryKey(),
    kind: text().notNull(),
    actorId: reference(),
    questionId: reference(),
    answerId: reference(),
    commentId: reference(),
    ideaId: reference(),
    callId: reference(),
    personId: reference(),
    spaceId: reference(),
    detail: jsonb().$type<Record<string, string | number | boolean | null>>(),
    happenedAt: moment().notNull().defaultNow(),
  },
  (t) => [
    index("activity_question").on(t.questionId, t.id),
    index("activity_idea").on(t.ideaId, t.id).where(sql`${t.ideaId} is not null`),
    index("activity_actor").on(t.actorId, t.id),
    /** The owner's record reads what was done to the community itself, past all that is done on questions and ideas. */
    index("activity_record").on(t.id).where(sql`${t.questionId} is null and ${t.ideaId} is null`),
  ],
);

/** Activities that the rooms above have not followed yet: written with the activity, taken away in batches as they are followed. */
export const unfollowed = pgTable("unfollowed", { activityId: reference().primaryKey() });
