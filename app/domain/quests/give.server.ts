import { sql } from "drizzle-orm";
import { readSettings } from "#app/domain/community/settings.server";
import { type Grant, grant } from "#app/domain/points/grant.server";
import { asArray } from "#app/domain/points/subjects.server";
import { DAY_MS } from "#app/lib/time";
import { type Db, inTransaction, type Tx } from "#app/platform/db.server";
import type { PersonId } from "#db/schema/index";
import { doneWithin, slotOf } from "./progress.server";
import { QUEST_NAMES, type QuestName, questOf } from "./quests.server";

/** New members looked at in one transaction. */
const AT_ONCE = 500;
/** Days for which those whose time is over are still looked at: what they did on the last of them counts. */
const LATE_DAYS = 2;

/** Whoever is new has the points for the first steps that they have done, each once for good. May be called twice, or at once. */
export async function giveQuests(db: Db, now: Date): Promise<void> {
  const { pointsQuest, questDays } = await readSettings(db, ["pointsQuest", "questDays"]);
  if (pointsQuest === 0) return;
  const since = new Date(now.getTime() - (questDays + LATE_DAYS) * DAY_MS);
  for (let after = 0; ; ) {
    const people = await newcomers(db, since, after);
    await inTransaction(db, async (tx) => {
      const done = await doneBy(tx, people, questDays);
      await grant(
        tx,
        done.map(({ name, personId }) => grantFor(name, personId, pointsQuest, now)),
      );
    });
    if (people.length < AT_ONCE) return;
    after = people.at(-1) ?? after;
  }
}

const grantFor = (name: QuestName, personId: PersonId, points: number, at: Date): Grant => ({
  slot: slotOf(name, personId),
  cause: "quest",
  personId,
  points,
  at,
});

/** Members who joined since then with an account, and have steps left that were not rewarded. */
async function newcomers(db: Db, since: Date, after: number): Promise<PersonId[]> {
  const rows = await db.execute<{ id: string }>(sql`
    select p.id from people p
    where p.joined_at > ${since.toISOString()}::timestamptz and p.role = 'member' and p.email is not null and p.left_at is null and p.id > ${after}
      and (select count(*) from ledger_entries e where e.person_id = p.id and e.kind = 'award' and e.cause = 'quest') < ${QUEST_NAMES.length}
    order by p.id limit ${AT_ONCE}`);
  return rows.map(({ id }) => Number(id) as PersonId);
}

async function doneBy(
  tx: Tx,
  people: readonly PersonId[],
  days: number,
): Promise<{ name: QuestName; personId: PersonId }[]> {
  if (people.length === 0) return [];
  const done: { name: QuestName; personId: PersonId }[] = [];
  for (const name of QUEST_NAMES) {
    const without = sql`(select p.id from unnest(${asArray(people)}) p (id) where not exists (
      select from ledger_entries e where e.key = 'quest ' || ${name}::text || ' of person ' || p.id || ' #1'))`;
    const rows = await tx.execute<{ id: string }>(sql`
      select d.person_id as id from (${doneWithin(name, without, days)}) d group by 1 having count(*) >= ${questOf(name).times}`);
    done.push(...rows.map(({ id }) => ({ name, personId: Number(id) as PersonId })));
  }
  return done;
}
