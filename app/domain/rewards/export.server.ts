import { eq } from "drizzle-orm";
import { record } from "#app/domain/activity/record.server";
import { isOwner } from "#app/domain/community/policy";
import { readSetting } from "#app/domain/community/settings.server";
import type { Member } from "#app/domain/people/viewer.server";
import { allow, Conflict, Invalid, NotFound } from "#app/lib/errors";
import { isIban, plainIban } from "#app/lib/iban";
import { isSepaName, paymentFile } from "#app/lib/payment-file";
import { isoDay } from "#app/lib/time";
import { type Db, inTransaction } from "#app/platform/db.server";
import type { Seal } from "#app/platform/seal.server";
import { type PeriodId, periods } from "#db/schema/index";
import { openIban } from "./choice.server";
import { type PayoutRow, readPayouts } from "./payouts.server";
import { holdPeriod, type Period } from "./period.server";

/** Payouts read at a time. */
const AT_ONCE = 1000;

const purposeOf = (id: PeriodId) => `payer of period ${id}`;

/** Cash is paid from this account. Throws Forbidden, NotFound, Invalid for what is no account. */
export async function setPayer(
  db: Db,
  seal: Seal,
  owner: Member,
  id: PeriodId,
  { name, iban }: { name: string; iban: string },
): Promise<void> {
  allow(isOwner(owner));
  const plain = plainIban(iban);
  if (!isSepaName(name)) throw new Invalid({ name: "error.holderLetters" });
  if (!isIban(plain)) throw new Invalid({ iban: "error.iban" });
  await inTransaction(db, async (tx) => {
    await holdPeriod(tx, id);
    const set = { payerName: name, sealedPayerIban: seal.seal(plain, purposeOf(id)) };
    await tx.update(periods).set(set).where(eq(periods.id, id));
  });
}

/** What goes to whom, with the numbers of accounts: one row a payout. */
export type PaymentRow = PayoutRow & { iban: string | null };

/** All payouts of the period. That they were taken out is on record. Throws Forbidden, NotFound, Conflict before they are fixed. */
export async function exportPayouts(db: Db, seal: Seal, owner: Member, id: PeriodId, now: Date): Promise<PaymentRow[]> {
  const { endsOn } = await findFixed(db, owner, id);
  const rows: PaymentRow[] = [];
  for (let after = 0; ; after = rows.at(-1)?.id ?? 0) {
    const some = await readPayouts(db, id, after, AT_ONCE);
    rows.push(...some.map((row) => ({ ...row, iban: ibanOf(seal, row) })));
    if (some.length < AT_ONCE) break;
  }
  await record(db, { kind: "payback.exported", actorId: owner.id, happenedAt: now, detail: { name: endsOn } });
  return rows;
}

/**
 * The transfers of cash as a file for the bank: the same one however often it is asked for, until accounts are forgotten. Throws
 * Forbidden, NotFound where there are none, Conflict before they are fixed, and Invalid without an account to pay from, in a currency that is not the euro, or once all accounts are forgotten.
 */
export async function exportTransfers(db: Db, seal: Seal, owner: Member, id: PeriodId, now: Date): Promise<string> {
  const period = await findFixed(db, owner, id);
  const iban = period.sealedPayerIban && seal.open(period.sealedPayerIban, purposeOf(id));
  if (!iban || !period.payerName || !period.frozenAt) throw new Invalid({ "": "error.payer" });
  if ((await readSetting(db, "currency")) !== "EUR") throw new Invalid({ "": "error.euroAlone" });
  const rows = await exportPayouts(db, seal, owner, id, now);
  const cash = rows.filter(({ way }) => way === "cash");
  const transfers = cash.flatMap((row) =>
    row.iban && row.holder
      ? [
          {
            reference: `PAYOUT-${row.id}`,
            cents: row.points,
            holder: row.holder,
            iban: row.iban,
            about: `Payback ${period.startsOn} - ${period.endsOn}`,
          },
        ]
      : [],
  );
  if (transfers.length === 0 && cash.length > 0) throw new Invalid({ "": "error.accountsForgotten" });
  if (transfers.length === 0) throw new NotFound();
  return paymentFile({
    id: `PAYBACK-${period.endsOn}-${id}`,
    madeAt: period.frozenAt,
    payOn: isoDay(period.frozenAt),
    payer: { name: period.payerName, iban },
    transfers,
  });
}

async function findFixed(db: Db, owner: Member, id: PeriodId): Promise<Period> {
  allow(isOwner(owner));
  const [period] = await db.select().from(periods).where(eq(periods.id, id));
  if (!period) throw new NotFound();
  if (period.state !== "frozen" && period.state !== "published") throw new Conflict();
  return period;
}

/** Throws where the installation's key is another than that the number was sealed by: nobody is left out in silence. */
function ibanOf(seal: Seal, { id, personId, sealedIban }: PayoutRow): string | null {
  if (sealedIban === null) return null;
  const iban = openIban(seal, personId, sealedIban);
  if (iban === null) throw new Error(`the account of payout ${id} was sealed by another key`);
  return iban;
}
