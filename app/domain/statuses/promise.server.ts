import { type SQL, sql } from "drizzle-orm";
import type { Activity } from "#app/domain/activity/read.server";
import { readSettings } from "#app/domain/community/settings.server";
import { familyOf } from "#app/domain/ideas/family.server";
import { DAY_MS } from "#app/lib/time";
import { type Db, inTransaction, type Tx } from "#app/platform/db.server";
import type { StatusUpdateId } from "#db/schema/index";
import type { Subject } from "./say.server";

/** What was promised to those who wait for a word on this, or on what is merged into it, is kept by the update. */
export async function keepPromise(tx: Tx, subject: Subject, update: StatusUpdateId, now: Date): Promise<void> {
  const isOn =
    "ideaId" in subject
      ? sql`promises.idea_id in ${familyOf(sql`${subject.ideaId}::bigint`)}`
      : sql`promises.question_id = ${subject.questionId}`;
  await tx.execute(sql`
    update promises set kept_at = ${now.toISOString()}, kept_by_id = ${update} where kept_at is null and ${isOn}`);
}

/** After which more people may have come to wait for the company's word. */
const GATHERS: ReadonlySet<string> = new Set(["idea.voted", "idea.merged", "idea.unmerged", "question.affected"]);

/** Whether a promise may follow from what happened. */
export const mayPromise = ({ kind }: Activity): boolean => GATHERS.has(kind);

/** Where so many wait now that the company owes them a word, it is promised, from what happened on. May be called twice, or late. */
export async function followForPromises(db: Db, happened: readonly Activity[]): Promise<void> {
  const gathering = happened.filter(mayPromise);
  const at = gathering.at(-1)?.happenedAt;
  if (!at) return;
  await promiseWhereDue(db, at, {
    ideas: gathering.flatMap(({ ideaId }) => ideaId ?? []),
    questions: gathering.flatMap(({ questionId }) => questionId ?? []),
  });
}

/** The same over all there are: what a lower number in the settings has come to mean, and what was missed. */
export const sweepPromises = (db: Db, now: Date): Promise<void> => promiseWhereDue(db, now, null);

type Among = { ideas: number[]; questions: number[] } | null;

const isAmong = (column: SQL, ids: number[] | undefined): SQL =>
  ids ? sql`${column} = any(${sql.param(`{${[...new Set(ids)].join(",")}}`)}::bigint[])` : sql`true`;

async function promiseWhereDue(db: Db, at: Date, among: Among): Promise<void> {
  const rules = await readSettings(db, ["promiseVotes", "promiseAffected", "promiseDays"]);
  const due = new Date(at.getTime() + rules.promiseDays * DAY_MS);
  const popularIdeas = sql`ideas i where i.open and i.promote_count >= ${rules.promiseVotes}
    and ${isAmong(sql`i.id`, among?.ideas)} and not exists (select from promises p where p.idea_id = i.id)`;
  const sharedQuestions = sql`questions q where q.deleted_at is null and q.closed_at is null
    and q.affected_count >= ${rules.promiseAffected}
    and ${isAmong(sql`q.id`, among?.questions)} and not exists (select from promises p where p.question_id = q.id)`;
  if (!among || among.ideas.length > 0)
    await promiseOn(db, sql`select i.id from ${popularIdeas}`, (ids) => promiseIdeas(ids, at, due));
  if (!among || among.questions.length > 0)
    await promiseOn(db, sql`select q.id from ${sharedQuestions}`, (ids) => promiseQuestions(ids, at, due));
}

/** Promises on what `wanting` finds, each held meanwhile, so that no word is said between looking for one and promising it. */
async function promiseOn(db: Db, wanting: SQL, write: (ids: string) => Written): Promise<void> {
  const found = await db.execute<{ id: string }>(wanting);
  if (found.length === 0) return;
  const ids = `{${found.map(({ id }) => id).join(",")}}`;
  await inTransaction(db, async (tx) => {
    const { lock, insert } = write(ids);
    await tx.execute(lock);
    await tx.execute(insert);
  });
}

type Written = { lock: SQL; insert: SQL };

/** An idea that heard from the company before so many waited has its promise kept by that. What was promised on one that is merged into it is due as it was. */
const promiseIdeas = (ids: string, at: Date, due: Date): Written => ({
  lock: sql`select id from ideas where id = any(${ids}::bigint[]) order by id for share`,
  insert: sql`
    insert into promises (idea_id, space_id, made_at, due_at, kept_at, kept_by_id)
    select i.id, i.space_id, ${at.toISOString()}::timestamptz, least(${due.toISOString()}::timestamptz, (
        select min(p.due_at) from promises p where p.kept_at is null and p.idea_id in ${familyOf(sql`i.id`)})),
      first.said_at, first.id
    from ideas i left join lateral (
      select u.id, u.said_at from status_updates u where u.idea_id in ${familyOf(sql`i.id`)} order by u.said_at limit 1) first on true
    where i.id = any(${ids}::bigint[])
    on conflict do nothing`,
});

const promiseQuestions = (ids: string, at: Date, due: Date): Written => ({
  lock: sql`select id from questions where id = any(${ids}::bigint[]) order by id for share`,
  insert: sql`
    insert into promises (question_id, space_id, made_at, due_at, kept_at, kept_by_id)
    select q.id, q.space_id, ${at.toISOString()}::timestamptz, ${due.toISOString()}::timestamptz, first.said_at, first.id
    from questions q left join lateral (
      select u.id, u.said_at from status_updates u where u.question_id = q.id order by u.said_at limit 1) first on true
    where q.id = any(${ids}::bigint[])
    on conflict do nothing`,
});
