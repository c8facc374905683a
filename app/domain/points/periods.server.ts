import { sql } from "drizzle-orm";
import { settingNumber } from "#app/domain/community/settings.server";
import { DAY_MS } from "#app/lib/time";
import type { Tx } from "#app/platform/db.server";
import type { PeriodId } from "#db/schema/index";

export type PeriodDays = { startsOn: string; endsOn: string };

/** The half-year that a moment lies in (UTC): 1 December to 31 May, or 1 June to 30 November. */
export function periodOf(at: Date): PeriodDays {
  const [year, month] = [at.getUTCFullYear(), at.getUTCMonth() + 1];
  if (month >= 6 && month <= 11) return { startsOn: `${year}-06-01`, endsOn: `${year}-11-30` };
  const from = month === 12 ? year : year - 1;
  return { startsOn: `${from}-12-01`, endsOn: `${from + 1}-05-31` };
}

/** The moment at which the period begins. */
export const startOf = ({ startsOn }: Pick<PeriodDays, "startsOn">) => new Date(`${startsOn}T00:00:00Z`);

/** The moment at which the period is over. */
export const endOf = ({ endsOn }: Pick<PeriodDays, "endsOn">) => new Date(Date.parse(`${endsOn}T00:00:00Z`) + DAY_MS);

/**
 * The period that takes what is confirmed at this moment: the one it lies in, or the next where that is closed already. It
 * stays open until the transaction ends. A period that nobody opened yet begins with the budget of the settings.
 */
export async function takeOpenPeriod(tx: Tx, at: Date): Promise<PeriodId> {
  const days = periodOf(at);
  const found = await tx.execute<{ id: string; state: string }>(sql`
    select id, state from periods where starts_on = ${days.startsOn} for share`);
  const [period] = found.length > 0 ? found : await openPeriod(tx, days);
  if (period?.state === "open") return Number(period.id) as PeriodId;
  return takeOpenPeriod(tx, endOf(days));
}

/** Whoever comes second finds the period of whoever was first. */
const openPeriod = (tx: Tx, { startsOn, endsOn }: PeriodDays) =>
  tx.execute<{ id: string; state: string }>(sql`
    insert into periods (starts_on, ends_on, budget) values (${startsOn}, ${endsOn}, ${settingNumber("periodBudget")})
    on conflict (starts_on) do update set starts_on = excluded.starts_on
    returning id, state`);
