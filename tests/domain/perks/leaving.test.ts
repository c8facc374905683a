import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { giveGesture } from "#app/domain/gestures/give.server";
import { takeGestureBack } from "#app/domain/gestures/take-back.server";
import { findMember, type Member } from "#app/domain/people/viewer.server";
import { openPerk } from "#app/domain/perks/keep.server";
import { redeem } from "#app/domain/perks/redeem.server";
import { fulfil } from "#app/domain/perks/settle.server";
import { exportFiles } from "#app/domain/privacy/export.server";
import { leave } from "#app/domain/privacy/leave.server";
import { Conflict } from "#app/lib/errors";
import { type GestureId, gestures, type PerkId, perks, redemptions } from "#db/schema/index";
import { account, PASSWORD } from "#tests/support/account";
import { useApp } from "#tests/support/app";
import { faultsOf } from "#tests/support/ledger";
import * as make from "#tests/support/make";

const app = useApp();
const AT = new Date("2026-03-02T10:00:00Z");
const WORDS = "The parcel went to your old address.";
let cast: Awaited<ReturnType<typeof make.cast>>;
let perkId: PerkId;
let member: Member;
let gesture: GestureId;

/** Somebody who was given 300 points, has one perk with a code, and waits for another. */
beforeAll(async () => {
  const { db, app: running } = app.current;
  cast = await make.cast(db);
  const found = await findMember(db, await account(db, "leaver"));
  if (!found) throw new Error("nobody signed up");
  member = found;
  const given = { personId: member.id, points: 300, words: WORDS, questionId: null, key: randomUUID() };
  gesture = await giveGesture(db, cast.sol, given, AT);
  const perk = { kind: "voucher", name: "Cinema", description: "", price: 100, stock: 5, perMember: null } as const;
  perkId = await openPerk(db, cast.una, perk, AT);
  const take = () => redeem(db, member, { perkId, price: 100, key: randomUUID() }, AT);
  await fulfil(db, running.seal, cast.sol, await take(), "CODE-1234", AT);
  await take();
});

async function exported(): Promise<string> {
  const files = exportFiles(app.current.db, { id: member.id, language: "en", origin: "", community: "", now: AT });
  let all = "";
  for (const { text } of files) for await (const piece of text) all += piece;
  return all;
}

test("what they took and what they were given is in their export", async () => {
  const all = await exported();
  for (const words of ["Cinema", WORDS, "Perks you took", "Gestures to you", "state: On its way", "state: Handed over"])
    expect(all).toContain(words);
});

test("who leaves waits for nothing: the perk is there for others, the points are forfeited, and no words about them are left", async () => {
  const { db } = app.current;
  await leave(db, app.current.app, member, {
    texts: "keep",
    password: PASSWORD,
    code: "",
    confirmation: member.handle,
  });
  const taken = await db.select().from(redemptions).where(eq(redemptions.personId, member.id)).orderBy(redemptions.id);
  expect(taken).toMatchObject([
    { state: "fulfilled", sealedWords: null },
    { state: "refunded", sealedWords: null, reason: null, settlerId: null },
  ]);
  expect((await db.select().from(perks).where(eq(perks.id, perkId)))[0]?.stock).toBe(4);
  const left = await db.execute(sql`select kind from ledger_accounts where person_id = ${member.id} and balance <> 0`);
  expect(left).toEqual([]);
  const [said] = await db.select().from(gestures).where(eq(gestures.id, gesture));
  expect(said?.words).not.toContain("parcel");
  await expect(takeGestureBack(db, cast.sol, gesture, AT)).rejects.toThrow(Conflict);
  expect(await faultsOf(db)).toEqual([]);
});
