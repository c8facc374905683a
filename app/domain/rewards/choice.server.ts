import { and, desc, eq, gt, inArray, isNull, sql } from "drizzle-orm";
import { readSetting } from "#app/domain/community/settings.server";
import type { Member } from "#app/domain/people/viewer.server";
import { Conflict, Invalid } from "#app/lib/errors";
import { isIban, maskedIban, plainIban } from "#app/lib/iban";
import { isSepaName } from "#app/lib/payment-file";
import { type Db, inTransaction } from "#app/platform/db.server";
import type { Seal } from "#app/platform/seal.server";
import { charities, type PayoutWay, type PeriodId, payoutChoices, periods } from "#db/schema/index";

/** The period whose points members may choose for now. */
export type ChoiceWindow = { periodId: PeriodId; endsOn: string; until: Date; points: number };

export type Choice = {
  way: PayoutWay;
  charityId: number | null;
  holder: string;
  /** The account's country and its last four signs. */
  maskedIban: string;
};

/** What a member says: the account and its holder for cash, a charity for charity. */
export type Wanted = { way: PayoutWay; charityId: number | null; holder: string; iban: string };

const CHOOSING = ["closed", "reviewed"] as const;
const purposeOf = (personId: number) => `account of person ${personId}`;

/** The number of an account that was sealed for this person; null where another key sealed it. */
export const openIban = (seal: Seal, personId: number, sealed: string): string | null =>
  seal.open(sealed, purposeOf(personId));

/** What the member may choose for now; null where there is nothing to choose. */
export async function findWindow(db: Db, { id }: Member, now: Date): Promise<ChoiceWindow | null> {
  const points = sql<number>`coalesce((select sum(a.balance) from ledger_accounts a
    where a.person_id = ${id} and a.period_id = periods.id and a.kind in ('confirmed', 'carried')), 0)`.mapWith(Number);
  const [row] = await db
    .select({ periodId: periods.id, endsOn: periods.endsOn, until: periods.choiceUntil, points })
    .from(periods)
    .where(and(inArray(periods.state, [...CHOOSING]), gt(periods.choiceUntil, now)))
    .orderBy(desc(periods.startsOn))
    .limit(1);
  return row?.until && row.points > 0 ? { ...row, until: row.until } : null;
}

/** What the member chose; null where they have not. */
export async function findChoice(db: Db, seal: Seal, { id }: Member, periodId: PeriodId): Promise<Choice | null> {
  const [row] = await db
    .select()
    .from(payoutChoices)
    .where(and(eq(payoutChoices.personId, id), eq(payoutChoices.periodId, periodId)));
  if (!row) return null;
  const iban = row.sealedIban ? openIban(seal, id, row.sealedIban) : null;
  return { way: row.way, charityId: row.charityId, holder: row.holder ?? "", maskedIban: iban ? maskedIban(iban) : "" };
}

export type Charity = { id: number; name: string };

/** Whom points can be given to now. */
export const listCharities = (db: Db): Promise<Charity[]> =>
  db
    .select({ id: charities.id, name: charities.name })
    .from(charities)
    .where(isNull(charities.closedAt))
    .orderBy(charities.name, charities.id);

/**
 * The member is paid back as they want what they have of the period; they may choose again until the last day. Throws Conflict
 * where there is nothing to choose any more, and Invalid for what does not fit.
 */
export async function choosePayout(db: Db, seal: Seal, member: Member, wanted: Wanted, now: Date): Promise<void> {
  await inTransaction(db, async (tx) => {
    const window = await findWindow(tx, member, now);
    if (!window) throw new Conflict();
    // Fixing what was chosen waits for whoever is choosing.
    await tx.select({ id: periods.id }).from(periods).where(eq(periods.id, window.periodId)).for("share");
    const cashFrom = await readSetting(tx, "cashFrom");
    if (wanted.way === "cash" && window.points < cashFrom) throw new Invalid({ way: "error.cashFrom" });
    if (wanted.way === "charity" && !(await listCharities(tx)).some(({ id }) => id === wanted.charityId))
      throw new Invalid({ charityId: "error.charity" });
    const set = { ...destinationOf(seal, member, wanted), chosenAt: now };
    await tx
      .insert(payoutChoices)
      .values({ personId: member.id, periodId: window.periodId, ...set })
      .onConflictDoUpdate({ target: [payoutChoices.periodId, payoutChoices.personId], set });
  });
}

function destinationOf(seal: Seal, { id }: Member, { way, charityId, holder, iban }: Wanted) {
  if (way === "credit") return { way, charityId: null, holder: null, sealedIban: null };
  if (way === "charity") return { way, charityId, holder: null, sealedIban: null };
  const plain = plainIban(iban);
  if (holder.trim() === "") throw new Invalid({ holder: "error.required" });
  if (!isSepaName(holder)) throw new Invalid({ holder: "error.holderLetters" });
  if (!isIban(plain)) throw new Invalid({ iban: "error.iban" });
  return { way, charityId: null, holder: holder.trim(), sealedIban: seal.seal(plain, purposeOf(id)) };
}
