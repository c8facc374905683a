import { desc, eq, inArray, sql } from "drizzle-orm";
import { readSettings, type SettingValues } from "#app/domain/community/settings.server";
import type { Member } from "#app/domain/people/viewer.server";
import { periodOf } from "#app/domain/points/periods.server";
import { POINT_SETTINGS, type PointRules } from "#app/domain/points/rules";
import type { Db } from "#app/platform/db.server";
import { type LedgerAccountKind, ledgerAccounts, ledgerMonths } from "#db/schema/index";

/** What earns points besides answers and ideas of one's own. */
const MORE_SETTINGS = ["pointsPromoted", "promotersThanked", "pointsReferral"] as const;

export type Rewards = {
  pending: number;
  /** Below 0 where more was taken back than there was. */
  confirmed: number;
  /** The last day of the period that runs, as YYYY-MM-DD. */
  endsOn: string;
  rules: PointRules & SettingValues<(typeof MORE_SETTINGS)[number]>;
  /** ISO 4217. */
  currency: string;
  /** The months there is a statement of, as YYYY-MM, the latest first. */
  months: string[];
};

/** What the member has, what it is worth, and what earns more. */
export async function readRewards(db: Db, member: Member, now: Date): Promise<Rewards> {
  const [balances, months, { currency, ...rules }] = await Promise.all([
    readBalances(db, member),
    db
      .select({ month: ledgerMonths.month })
      .from(ledgerMonths)
      .where(eq(ledgerMonths.personId, member.id))
      .orderBy(desc(ledgerMonths.month)),
    readSettings(db, [...POINT_SETTINGS, ...MORE_SETTINGS, "currency"]),
  ]);
  const { endsOn } = periodOf(now);
  return { ...balances, endsOn, rules, currency, months: months.map(({ month }) => month.slice(0, 7)) };
}

async function readBalances(db: Db, { id }: Member): Promise<{ pending: number; confirmed: number }> {
  const of = (...kinds: LedgerAccountKind[]) =>
    sql<number>`coalesce(sum(${ledgerAccounts.balance}) filter (where ${inArray(ledgerAccounts.kind, kinds)}), 0)`.mapWith(
      Number,
    );
  const [row] = await db
    .select({ pending: of("pending"), confirmed: of("confirmed", "carried") })
    .from(ledgerAccounts)
    .where(eq(ledgerAccounts.personId, id));
  return row ?? { pending: 0, confirmed: 0 };
}
