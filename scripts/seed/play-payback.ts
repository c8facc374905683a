import { eq, sql } from "drizzle-orm";
import type { Member } from "#app/domain/people/viewer.server";
import { endOf } from "#app/domain/points/periods.server";
import { choosePayout, listCharities } from "#app/domain/rewards/choice.server";
import { beginClosing, closeSome } from "#app/domain/rewards/close.server";
import { beginFreezing, freezeSome } from "#app/domain/rewards/freeze.server";
import { publishPayback, reviewPayback } from "#app/domain/rewards/payback.server";
import { settleAllPaid } from "#app/domain/rewards/payouts.server";
import { DAY_MS } from "#app/lib/time";
import type { Tx } from "#app/platform/db.server";
import type { Seal } from "#app/platform/seal.server";
import { PAYOUT_WAYS, type PeriodId, periods } from "#db/schema/index";
import { type Cast, memberOf } from "./steps";

/** Days after which the company's people come to the next step: when members had their time to choose. */
const STEP_DAYS = 15;

/** Periods that ended long enough ago are paid back, each step by those who do it: members give to a charity or take credit, by turns. */
export async function payBackEarlier(tx: Tx, seal: Seal, cast: Cast, now: Date): Promise<void> {
  const owner = memberOf(cast, "una");
  const open = await tx.select().from(periods).where(eq(periods.state, "open")).orderBy(periods.startsOn);
  for (const period of open) {
    const closing = endOf(period);
    const paying = new Date(closing.getTime() + STEP_DAYS * DAY_MS);
    if (paying > now) return;
    await beginClosing(tx, owner, period.id, closing);
    while (await closeSome(tx, period.id, closing));
    await chooseByTurns(tx, seal, await membersOf(tx, cast, period.id), closing);
    await reviewPayback(tx, owner, period.id, paying);
    await beginFreezing(tx, owner, period.id, paying);
    while (await freezeSome(tx, period.id, paying));
    for (const way of PAYOUT_WAYS) await settleAllPaid(tx, owner, period.id, way, paying);
    await publishPayback(tx, owner, period.id, paying);
  }
}

async function membersOf(tx: Tx, cast: Cast, id: PeriodId): Promise<Member[]> {
  const rows = await tx.execute<{ handle: string }>(sql`
    select p.handle from ledger_accounts a join people p on p.id = a.person_id
    where a.period_id = ${id} and a.kind = 'confirmed' and a.balance > 0 order by p.id`);
  return rows.map(({ handle }) => memberOf(cast, handle));
}

async function chooseByTurns(tx: Tx, seal: Seal, members: readonly Member[], at: Date): Promise<void> {
  const charities = await listCharities(tx);
  for (const [place, member] of members.entries()) {
    const charityId = place % 2 === 0 ? (charities[0]?.id ?? null) : null;
    const way = charityId === null ? "credit" : "charity";
    await choosePayout(tx, seal, member, { way, charityId, holder: "", iban: "" }, at);
  }
}
