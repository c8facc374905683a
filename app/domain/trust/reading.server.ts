import { sql } from "drizzle-orm";
import type { Member } from "#app/domain/people/viewer.server";
import { isVisibleSpace } from "#app/domain/spaces/visible.server";
import type { Db } from "#app/platform/db.server";
import { HIGHEST_BY_RULE } from "./levels";
import { MOST_SECONDS_TOLD, THREAD_READ_SECONDS } from "./limits";
import { raiseTrust } from "./settle.server";

/**
 * The member read for so many seconds, and what they read was the question, where it was one. No more is believed than has
 * passed since they last told, and a minute at most. Whoever has reached a level by it has it at once.
 */
export async function noteReading(
  db: Db,
  reader: Member,
  { seconds, questionId }: { seconds: number; questionId: number | null },
  now = new Date(),
): Promise<void> {
  const told = Math.max(0, Math.min(Math.floor(seconds), MOST_SECONDS_TOLD));
  const at = now.toISOString();
  await db.execute(sql`
    insert into reading_days (person_id, day, seconds, told_at) values (${reader.id}, ${at.slice(0, 10)}, ${told}, ${at})
    on conflict (person_id, day) do update set told_at = excluded.told_at, seconds = least(86400, reading_days.seconds
      + least(excluded.seconds, floor(extract(epoch from excluded.told_at - reading_days.told_at))::int))
    where excluded.told_at > reading_days.told_at`);
  if (reader.role !== "member" || reader.trustLevel >= HIGHEST_BY_RULE) return;
  if (reader.trustLevel === 0 && questionId !== null && told >= THREAD_READ_SECONDS)
    await noteThread(db, reader, questionId);
  await raiseTrust(db, [reader.id], now);
}

async function noteThread(db: Db, reader: Member, questionId: number): Promise<void> {
  await db.execute(sql`
    insert into threads_read (person_id, question_id)
    select ${reader.id}, q.id from questions q join spaces on spaces.id = q.space_id
    where q.id = ${questionId} and q.deleted_at is null and ${isVisibleSpace(reader)}
    on conflict do nothing`);
}
