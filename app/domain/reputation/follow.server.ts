import type { Activity } from "#app/domain/activity/read.server";
import type { ActivityKind } from "#app/domain/activity/record.server";
import { happenedSince } from "#app/domain/activity/since.server";
import { DAY_MS, MINUTE_MS } from "#app/lib/time";
import type { Db } from "#app/platform/db.server";
import { settleReputation } from "./settle.server";
import { touchedBy } from "./touched.server";

/** What may give somebody reputation, or take it away. */
const MOVES: ReadonlySet<string> = new Set<ActivityKind>([
  "vote.cast",
  "answer.accepted",
  "answer.unaccepted",
  "answer.deleted",
  "question.deleted",
  "person.left",
]);

/** Everybody has the reputation they are owed for what happened. May be called twice, or late. Says how many causes that took. */
export async function followForReputation(db: Db, happened: readonly Activity[], now: Date): Promise<number> {
  const moving = happened.filter(({ kind }) => MOVES.has(kind));
  return moving.length === 0 ? 0 : settleReputation(db, await touchedBy(db, moving), now);
}

/** What happened in so many days is looked at again every night. */
const SWEPT_DAYS = 2;
/** What happened a moment ago may still be followed in its own time. */
const LEFT_MINUTES = 30;

/** Looks again at what happened in the last two days; says how many causes were missing. */
export async function sweepReputation(db: Db, now: Date): Promise<number> {
  const since = new Date(now.getTime() - SWEPT_DAYS * DAY_MS);
  const until = new Date(now.getTime() - LEFT_MINUTES * MINUTE_MS);
  let found = 0;
  for await (const happened of happenedSince(db, since))
    found += await followForReputation(
      db,
      happened.filter(({ happenedAt }) => happenedAt <= until),
      now,
    );
  return found;
}
