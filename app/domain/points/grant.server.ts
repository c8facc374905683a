import { sql } from "drizzle-orm";
import { readSettings } from "#app/domain/community/settings.server";
import type { Tx } from "#app/platform/db.server";
import type { IdeaId, LedgerEntryId, PersonId, ReversalCause, SpaceId } from "#db/schema/index";
import { dayKey, givenByDay, type NewAward, takeBack, takeTurns, writeAwards } from "./entries.server";
import { asArray } from "./subjects.server";

/** Points for something that is neither an answer nor an idea of one's own: whoever knows the cause says so. */
export type Grant = {
  /** Tells it from everything else that earns points, such as `referral of person 7`: lives once at a time. */
  slot: string;
  personId: PersonId;
  points: number;
  /** What its words name, as numbers. */
  facts?: Record<string, number>;
  at: Date;
} & ({ cause: "referral" | "quest" } | { cause: "idea-promoted"; ideaId: IdeaId; spaceId: SpaceId });

/**
 * The points are given, pending as all others, and within the most of a day; says how many grants were written. One that lives already is
 * left as it is, so it may be called twice, or at once; after it was taken back it is given anew. Staff, those who left, and grants of no points get none.
 * Takes turns with all who write of these people's points: to be the last that its transaction does, and in one call.
 */
export async function grant(tx: Tx, grants: readonly Grant[]): Promise<number> {
  if (grants.length === 0) return 0;
  await takeTurns(tx, peopleOf(grants));
  const earners = await earnersAmong(tx, grants);
  const written = await findGrants(
    tx,
    grants.map(({ slot }) => slot),
  );
  const missing = grants.filter(
    ({ slot, personId, points }) => points > 0 && earners.has(personId) && written.get(slot)?.reversed !== false,
  );
  const { pendingDays, pointsPerDay } = await readSettings(tx, ["pendingDays", "pointsPerDay"]);
  await writeAwards(tx, await asAwards(tx, missing, written, pointsPerDay), pendingDays);
  return missing.length;
}

/** What was granted in these slots and lives is taken back, wherever its points are now; says how many. May be called twice. Takes turns as `grant` does. */
export async function takeGrantsBack(
  tx: Tx,
  slots: readonly string[],
  cause: ReversalCause,
  at: Date,
): Promise<number> {
  if (slots.length === 0) return 0;
  await takeTurns(tx, peopleOf([...(await findGrants(tx, slots)).values()]));
  const living = [...(await findGrants(tx, slots)).values()].filter(({ reversed }) => !reversed);
  await takeBack(
    tx,
    living.map(({ id, personId, amount }) => ({ id, personId, amount, cause, at })),
  );
  return living.length;
}

const peopleOf = (rows: readonly { personId: PersonId }[]) => [...new Set(rows.map(({ personId }) => personId))];

/** Held, so that nobody becomes staff or leaves meanwhile. */
async function earnersAmong(tx: Tx, grants: readonly Grant[]): Promise<Set<PersonId>> {
  const rows = await tx.execute<{ id: string }>(sql`
    select id from people where id = any(${asArray(peopleOf(grants))}) and role = 'member' and left_at is null
    order by id for share`);
  return new Set(rows.map(({ id }) => Number(id) as PersonId));
}

type Granted = {
  slot: string;
  /** How often the slot has earned. */
  number: number;
  id: LedgerEntryId;
  personId: PersonId;
  amount: number;
  reversed: boolean;
};

/** The latest award of each slot that has one, found from key to key. */
async function findGrants(tx: Tx, slots: readonly string[]): Promise<Map<string, Granted>> {
  const rows = await tx.execute<Omit<Granted, "id" | "personId" | "amount"> & Record<string, unknown>>(sql`
    with recursive awards as (
      select s.slot, 1 as number, e.id, e.person_id, e.amount
      from jsonb_array_elements_text(${JSON.stringify([...new Set(slots)])}::jsonb) s (slot)
      join ledger_entries e on e.key = s.slot || ' #1'
      union all
      select a.slot, a.number + 1, e.id, e.person_id, e.amount
      from awards a join ledger_entries e on e.key = a.slot || ' #' || (a.number + 1)
    )
    select distinct on (a.slot) a.slot, a.number, a.id, a.person_id as "personId", a.amount,
      exists (select from ledger_entries r where r.reverses_id = a.id) as reversed
    from awards a order by a.slot, a.number desc`);
  return new Map(
    rows.map((row) => [
      row.slot,
      {
        ...row,
        id: Number(row.id) as LedgerEntryId,
        personId: Number(row.personId) as PersonId,
        amount: Number(row.amount),
      },
    ]),
  );
}

async function asAwards(
  tx: Tx,
  grants: readonly Grant[],
  written: ReadonlyMap<string, Granted>,
  pointsPerDay: number,
): Promise<NewAward[]> {
  if (grants.length === 0) return [];
  const given = await givenByDay(
    tx,
    peopleOf(grants),
    grants.map(({ at }) => at),
  );
  return grants.map((one) => {
    const { slot, cause, personId, points, facts = {}, at } = one;
    const day = dayKey(personId, at);
    const before = given.get(day) ?? 0;
    const amount = Math.max(0, Math.min(points, pointsPerDay - before));
    given.set(day, before + amount);
    const about = one.cause === "idea-promoted" ? one : { ideaId: null, spaceId: null };
    return {
      key: `${slot} #${(written.get(slot)?.number ?? 0) + 1}`,
      ...{ cause, facts, personId, amount, at },
      withheld: points - amount,
      ...{ questionId: null, answerId: null, ideaId: about.ideaId, spaceId: about.spaceId },
      since: at,
    };
  });
}
