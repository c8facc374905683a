import { sql } from "drizzle-orm";
import type { Activity } from "#app/domain/activity/read.server";
import type { ActivityKind } from "#app/domain/activity/record.server";
import { readSettings } from "#app/domain/community/settings.server";
import { type Grant, grant, takeGrantsBack } from "#app/domain/points/grant.server";
import { isBarred } from "#app/domain/votes/favours.server";
import { DAY_MS } from "#app/lib/time";
import { type Db, inTransaction, type Tx } from "#app/platform/db.server";
import { enqueue } from "#app/platform/queue.server";
import type { IdeaId, PersonId, ReversalCause, SpaceId } from "#db/schema/index";

const KINDS: ReadonlySet<string> = new Set<ActivityKind>([
  "status.set",
  "idea.deleted",
  "idea.merged",
  "idea.unmerged",
]);
/** Days that are looked back on for what was missed. */
const LATE_DAYS = 2;

/** What those who promoted an idea early have for it is settled soon, in a transaction of its own: they are other people than its author. May be called twice. */
export async function followForPromoters(db: Db, happened: readonly Activity[]): Promise<void> {
  for (const ideaId of ideasTouched(happened))
    await enqueue(db, "settle-promoters", { ideaId }, { key: `promoters of idea ${ideaId}` });
}

/** The ideas of which what happened may change who has points for promoting them. */
export const ideasTouched = (happened: readonly Activity[]): IdeaId[] => [
  ...new Set(happened.flatMap(({ kind, ideaId }) => (KINDS.has(kind) && ideaId ? [ideaId as IdeaId] : []))),
];

/**
 * Those who promoted the idea first, before it was planned, have points once it is done, as many of them as the settings say; they
 * are taken back when it no longer is, and from whoever is seen to have been no fair play. Doing it again changes nothing.
 */
export async function settlePromoters(db: Db, ideaId: IdeaId, now: Date): Promise<void> {
  await inTransaction(db, (tx) => takeSpareBack(tx, ideaId, now));
  await inTransaction(db, (tx) => giveMissing(tx, ideaId, now));
}

/** The same for all that changed in the last two days, and where a verdict fell between a promoter and an author. */
export async function sweepPromoters(db: Db, now: Date): Promise<void> {
  const since = new Date(now.getTime() - LATE_DAYS * DAY_MS).toISOString();
  const rows = await db.execute<{ id: string }>(sql`
    select id from ideas where status_since > ${since}::timestamptz and status = 'done'
    union
    select e.idea_id from favour_verdicts f join ledger_entries e on e.person_id in (f.giver_id, f.taker_id)
      join ideas i on i.id = e.idea_id and i.author_id in (f.giver_id, f.taker_id)
    where f.giver_id is not null and e.kind = 'award' and e.cause = 'idea-promoted'
    order by 1`);
  for (const { id } of rows) await settlePromoters(db, Number(id) as IdeaId, now);
}

type Idea = { spaceId: SpaceId; gone: ReversalCause | null };

/** Votes on it wait until the transaction ends. */
async function holdIdea(tx: Tx, ideaId: IdeaId): Promise<Idea | null> {
  const [row] = await tx.execute<{ spaceId: string; gone: ReversalCause | null }>(sql`
    select space_id as "spaceId", case when deleted_at is not null then 'idea-deleted' when merged_into_id is not null then 'idea-merged'
      when status <> 'done' then 'idea-not-done' end as gone
    from ideas where id = ${ideaId} for no key update`);
  return row ? { ...row, spaceId: Number(row.spaceId) as SpaceId } : null;
}

const slotOf = (ideaId: IdeaId, personId: PersonId) => `idea ${ideaId} promoter ${personId}`;

/** Between a promoter and the idea's author, in either direction. */
const isBarredPair = sql`(${isBarred({ giver: sql`m.id`, taker: sql`i.author_id`, answerId: null })}
  or ${isBarred({ giver: sql`i.author_id`, taker: sql`m.id`, answerId: null })})`;

type Thanked = { personId: PersonId; barred: boolean };

async function thankedFor(tx: Tx, ideaId: IdeaId): Promise<Thanked[]> {
  const rows = await tx.execute<{ personId: string; barred: boolean }>(sql`
    select m.id as "personId", ${isBarredPair} as barred
    from ledger_entries e join people m on m.id = e.person_id join ideas i on i.id = e.idea_id
    where e.idea_id = ${ideaId} and e.kind = 'award' and e.cause = 'idea-promoted'
      and not exists (select from ledger_entries r where r.reverses_id = e.id)`);
  return rows.map((row) => ({ ...row, personId: Number(row.personId) as PersonId }));
}

async function takeSpareBack(tx: Tx, ideaId: IdeaId, now: Date): Promise<void> {
  const idea = await holdIdea(tx, ideaId);
  if (!idea) return;
  const thanked = await thankedFor(tx, ideaId);
  const spare = idea.gone ? thanked : thanked.filter(({ barred }) => barred);
  const slots = spare.map(({ personId }) => slotOf(ideaId, personId));
  await takeGrantsBack(tx, slots, idea.gone ?? "fair-play", now);
}

async function giveMissing(tx: Tx, ideaId: IdeaId, now: Date): Promise<void> {
  const idea = await holdIdea(tx, ideaId);
  if (!idea || idea.gone) return;
  const { promotersThanked, pointsPromoted } = await readSettings(tx, ["promotersThanked", "pointsPromoted"]);
  const thanked = new Set((await thankedFor(tx, ideaId)).map(({ personId }) => personId));
  const early = await earlyPromoters(tx, ideaId, promotersThanked);
  const missing = early
    .filter((id) => !thanked.has(id))
    .slice(0, Math.max(0, promotersThanked - thanked.size))
    .map(
      (personId): Grant => ({
        slot: slotOf(ideaId, personId),
        cause: "idea-promoted",
        personId,
        points: pointsPromoted,
        at: now,
        ideaId,
        spaceId: idea.spaceId,
      }),
    );
  await grant(tx, missing);
}

/**
 * Who promoted it first, before the company said that it would be done: members by name, by themselves. Votes of newcomers are counted apart,
 * and give nobody points either.
 */
async function earlyPromoters(tx: Tx, ideaId: IdeaId, most: number): Promise<PersonId[]> {
  const rows = await tx.execute<{ id: string }>(sql`
    select m.id from ideas i join idea_votes v on v.idea_id = i.id join people m on m.id = v.person_id
    where i.id = ${ideaId} and v.value = 1 and not v.by_newcomer and v.recorder_id is null
      and m.id <> i.author_id and m.role = 'member' and m.left_at is null
      and v.cast_at < coalesce((select min(s.said_at) from status_updates s
        where s.idea_id = i.id and s.to_status in ('planned', 'in-progress', 'partly-done', 'done')), i.status_since)
      and not ${isBarredPair}
    order by v.cast_at, v.id limit ${most}`);
  return rows.map(({ id }) => Number(id) as PersonId);
}
