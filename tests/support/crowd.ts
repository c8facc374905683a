import { sql } from "drizzle-orm";
import { record } from "#app/domain/activity/record.server";
import type { Db } from "#app/platform/db.server";
import type { IdeaId, PersonId, QuestionId } from "#db/schema/index";
import * as make from "./make";

const crowd = { made: 0 };

/** So many people nobody has met before. */
async function strangers(db: Db, most: number, more: Parameters<typeof make.person>[2] = {}): Promise<PersonId[]> {
  const ids: PersonId[] = [];
  for (let n = 0; n < most; n++) ids.push((await make.person(db, `crowd${++crowd.made}`, more)).id);
  return ids;
}

/** So many people promote the idea at once; gives who they are. */
export async function promoteBy(
  db: Db,
  ideaId: IdeaId,
  most: number,
  { at = new Date(), ...more }: Parameters<typeof make.person>[2] & { at?: Date } = {},
): Promise<PersonId[]> {
  const ids = await strangers(db, most, more);
  const moment = at.toISOString();
  await db.execute(sql`
    insert into idea_votes (idea_id, cast_on_id, person_id, value, cast_at)
    select ${ideaId}, ${ideaId}, v, 1, ${moment}::timestamptz from unnest(${`{${ids.join(",")}}`}::bigint[]) v`);
  await db.execute(sql`
    update ideas set promote_count = promote_count + ${most}, score = score + ${most} where id = ${ideaId}`);
  await record(db, { kind: "idea.voted", actorId: ids[0] ?? null, ideaId, happenedAt: at });
  return ids;
}

/** So many people say that they have the problem too; gives who they are. */
export async function affect(db: Db, questionId: QuestionId, most: number, at = new Date()): Promise<PersonId[]> {
  const ids = await strangers(db, most);
  await db.execute(sql`
    insert into question_affected (question_id, person_id, said_at)
    select ${questionId}, v, ${at.toISOString()}::timestamptz from unnest(${`{${ids.join(",")}}`}::bigint[]) v`);
  await db.execute(sql`update questions set affected_count = affected_count + ${most} where id = ${questionId}`);
  await record(db, { kind: "question.affected", actorId: ids[0] ?? null, questionId, happenedAt: at });
  return ids;
}
