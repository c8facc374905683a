import { type SQL, sql } from "drizzle-orm";
import { readSettings } from "#app/domain/community/settings.server";
import type { Member } from "#app/domain/people/viewer.server";
import { DAY_MS } from "#app/lib/time";
import type { Db } from "#app/platform/db.server";
import type { PersonId } from "#db/schema/index";
import { QUEST_NAMES, type QuestName, questOf } from "./quests.server";

/** A first step, and how far somebody is with it. */
export type QuestProgress = { name: QuestName; times: number; done: number };

/** The first steps of somebody new; until when they are worth points, and how many each. */
export type Quests = { steps: QuestProgress[]; points: number; until: Date };

/** The slot in which a step is rewarded. */
export const slotOf = (name: QuestName, personId: PersonId) => `quest ${name} of person ${personId}`;

/** What was done of a step within the first days after joining: rows of person_id and at. */
export const doneWithin = (name: QuestName, people: SQL, days: number) => sql`
  select d.person_id, d.at from (${questOf(name).rule(people)}) d join people j on j.id = d.person_id
  where d.at >= j.joined_at and d.at < j.joined_at + make_interval(days => ${days})`;

/** How far a member is with the first steps; null once their time for it is over, and for staff. */
export async function readQuests(db: Db, member: Member, now: Date): Promise<Quests | null> {
  const { pointsQuest, questDays } = await readSettings(db, ["pointsQuest", "questDays"]);
  const until = new Date(member.joinedAt.getTime() + questDays * DAY_MS);
  if (member.role !== "member" || now >= until) return null;
  const me = sql`(select ${member.id}::bigint)`;
  const counts = QUEST_NAMES.map((name) => {
    // Enough is enough: nobody's thousand votes are counted.
    const rows = sql`(${doneWithin(name, me, questDays)} limit ${questOf(name).times})`;
    return sql`select ${name}::text as name, (select count(*)::int from ${rows} d) as done,
      exists (select from ledger_entries e where e.key = ${`${slotOf(name, member.id)} #1`}) as given`;
  });
  const rows = await db.execute<{ name: QuestName; done: number; given: boolean }>(sql.join(counts, sql` union all `));
  const found = new Map(rows.map((row) => [row.name, row]));
  const steps = QUEST_NAMES.map((name) => {
    const { times } = questOf(name);
    const row = found.get(name);
    return { name, times, done: row?.given ? times : (row?.done ?? 0) };
  });
  return { steps, points: pointsQuest, until };
}
