import { and, eq, isNotNull, lte, ne, or, sql } from "drizzle-orm";
import { readSetting } from "#app/domain/community/settings.server";
import { DAY_MS } from "#app/lib/time";
import type { Db } from "#app/platform/db.server";
import { type PeriodId, type PersonId, payoutChoices, payouts } from "#db/schema/index";

/** The number of an account and its holder's name are gone; the way stays. */
const NOBODYS = { holder: null, sealedIban: null };
const isKept = and(isNotNull(payouts.sealedIban), ne(payouts.state, "due"));

/** Accounts are forgotten once their payouts were made, or failed, so many days ago; those of people who left, as soon as nothing is due. May be called twice. */
export async function clearOldAccounts(db: Db, now: Date): Promise<void> {
  const until = new Date(now.getTime() - (await readSetting(db, "accountDays")) * DAY_MS);
  const hasLeft = sql`exists (select from people where people.id = payouts.person_id and people.left_at is not null)`;
  await db
    .update(payouts)
    .set(NOBODYS)
    .where(and(isKept, or(lte(payouts.settledAt, until), hasLeft)));
}

/** The accounts of this person are forgotten but for what is due to be paid. */
export async function forgetAccounts(db: Db, id: PersonId): Promise<void> {
  await db
    .update(payouts)
    .set(NOBODYS)
    .where(and(eq(payouts.personId, id), isKept));
  await db.delete(payoutChoices).where(eq(payoutChoices.personId, id));
}

/** What was chosen for a period that is paid back stays; its payouts alone name accounts. */
export async function forgetChosenAccounts(db: Db, id: PeriodId): Promise<void> {
  await db
    .update(payoutChoices)
    .set(NOBODYS)
    .where(and(eq(payoutChoices.periodId, id), isNotNull(payoutChoices.sealedIban)));
}
