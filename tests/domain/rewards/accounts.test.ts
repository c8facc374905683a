import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { leave } from "#app/domain/privacy/leave.server";
import { clearOldAccounts, forgetAccounts } from "#app/domain/rewards/clear.server";
import { exportPayouts, exportTransfers, setPayer } from "#app/domain/rewards/export.server";
import { publishPayback } from "#app/domain/rewards/payback.server";
import { readPayouts, settleAllPaid, settlePayout } from "#app/domain/rewards/payouts.server";
import { Invalid } from "#app/lib/errors";
import { DAY_MS } from "#app/lib/time";
import { account, PASSWORD } from "#tests/support/account";
import { useApp } from "#tests/support/app";
import { giveConfirmed } from "#tests/support/ledger";
import * as make from "#tests/support/make";
import { type Half, usePayback } from "#tests/support/payback";
import { readPayments } from "#tests/support/payments";

const app = useApp();
const payback = usePayback(app);
const { half, close, freeze, choose } = payback;
let cast: typeof payback.cast;
const IBAN = "DE89 3704 0044 0532 0130 00";

beforeAll(() => {
  cast = payback.cast;
});

const accountsOf = async ({ id }: Half, of: "payouts" | "payout_choices") =>
  (
    await app.current.db.execute<{ holder: string | null }>(sql`
      select holder from ${sql.identifier(of)} where period_id = ${id} and (holder is null) = (sealed_iban is null) order by person_id`)
  ).map(({ holder }) => holder);

test("accounts are forgotten so many days after their payouts were settled, and those that were chosen once all is published", async () => {
  const { db, app: running } = app.current;
  const it = await half({ bo: 1500, cy: 1500, di: 1500 });
  await close(it);
  for (const [name, who] of Object.entries(it.who)) await choose(who, "cash", it.over, { holder: name, iban: IBAN });
  await freeze(it);
  await setPayer(db, running.seal, cast.una, it.id, { name: "Tern Mobile", iban: IBAN });
  const [bos, cys, dis] = await readPayouts(db, it.id, 0, 3);
  const days = (count: number) => new Date(it.chosen.getTime() + count * DAY_MS);
  await settlePayout(db, cast.una, bos?.id ?? 0, "paid", it.chosen);
  await settlePayout(db, cast.una, cys?.id ?? 0, "failed", days(1));
  await clearOldAccounts(db, new Date(days(90).getTime() - 1));
  expect(await accountsOf(it, "payouts")).toEqual(["bo", "cy", "di"]);
  await clearOldAccounts(db, days(90));
  expect(await accountsOf(it, "payouts")).toEqual([null, "cy", "di"]);
  await clearOldAccounts(db, days(400));
  expect(await accountsOf(it, "payouts")).toEqual([null, null, "di"]);
  expect(readPayments(await exportTransfers(db, running.seal, cast.una, it.id, days(400))).texts("InstdAmt")).toEqual([
    "15.00",
  ]);
  await settlePayout(db, cast.una, dis?.id ?? 0, "paid", days(400));
  expect(await accountsOf(it, "payout_choices")).toEqual(["bo", "cy", "di"]);
  await publishPayback(db, cast.una, it.id, days(400));
  expect(await accountsOf(it, "payout_choices")).toEqual([null, null, null]);
  await clearOldAccounts(db, days(490));
  await expect(exportTransfers(db, running.seal, cast.una, it.id, days(490))).rejects.toThrow(Invalid);
  const list = await exportPayouts(db, running.seal, cast.una, it.id, days(490));
  expect(list.map(({ iban, points, state }) => [iban, points, state])).toEqual([
    [null, 1500, "paid"],
    [null, 1500, "failed"],
    [null, 1500, "paid"],
  ]);
});

test("accounts of members who leave are forgotten at once, but for what is due to them: that once it is settled", async () => {
  const { db, app: running } = app.current;
  const it = await half({ bo: 1500 });
  const id = await account(db, "leaver");
  const leaver = await make.member(db, id);
  await giveConfirmed(db, payback.idea, [{ id, points: 1500 }], it.during);
  await close(it);
  for (const who of [it.who.bo, leaver]) await choose(who, "cash", it.over, { holder: "Some Body", iban: IBAN });
  await freeze(it);
  const bye = { texts: "keep", password: PASSWORD, code: "", confirmation: leaver.handle } as const;
  await leave(db, running, leaver, bye, it.chosen);
  expect(await accountsOf(it, "payout_choices")).toEqual(["Some Body"]);
  expect(await accountsOf(it, "payouts")).toEqual(["Some Body", "Some Body"]);
  for (const row of await readPayouts(db, it.id, 0, 2)) await settlePayout(db, cast.una, row.id, "paid", it.chosen);
  await clearOldAccounts(db, it.chosen);
  expect(await accountsOf(it, "payouts")).toEqual(["Some Body", null]);
  if (it.who.bo) await forgetAccounts(db, it.who.bo.id);
  expect(await accountsOf(it, "payouts")).toEqual([null, null]);
});

test("the database keeps the account of a payout that is due", async () => {
  const { db } = app.current;
  const it = await half({ bo: 1500 });
  await close(it);
  await choose(it.who.bo, "cash", it.over, { holder: "Bo", iban: IBAN });
  await freeze(it);
  const forget = () => db.execute(sql`update payouts set holder = null, sealed_iban = null where period_id = ${it.id}`);
  await expect(forget()).rejects.toThrow();
  await settleAllPaid(db, cast.una, it.id, "cash", it.chosen);
  await forget();
  expect(await accountsOf(it, "payouts")).toEqual([null]);
});
