import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { keyOpensAuthenticators } from "#app/domain/accounts/authenticator.server";
import {
  beginTwoFactor,
  confirmTwoFactor,
  findPendingSecret,
  findTwoFactor,
  replaceRecoveryCodes,
  takeCode,
  turnOffTwoFactor,
} from "#app/domain/accounts/two-factor.server";
import { findMember, type Member } from "#app/domain/people/viewer.server";
import { Conflict } from "#app/lib/errors";
import { createSeal } from "#app/platform/seal.server";
import { createSessions } from "#app/platform/sessions.server";
import { recoveryCodes, sessions, settings, twoFactor } from "#db/schema/index";
import { account, PASSWORD } from "#tests/support/account";
import { codeAt, SECONDS_PER_CODE, withAuthenticator } from "#tests/support/authenticator";
import { useDatabase } from "#tests/support/db";
import * as make from "#tests/support/make";

const database = useDatabase();
const seal = createSeal({ SECRET_KEY: Buffer.alloc(32, 1).toString("base64"), DATA_FOLDER: "/nowhere" });
let site: { db: typeof database.current.db; seal: typeof seal };
beforeAll(() => {
  site = { db: database.current.db, seal };
});

async function signedUp(handle: string): Promise<Member> {
  const member = await findMember(site.db, await account(site.db, handle));
  if (!member) throw new Error("nobody signed up");
  return member;
}

const later = (now: Date, steps: number) => new Date(now.getTime() + steps * SECONDS_PER_CODE * 1000);

test("it is asked for only once a first right code was typed, and the table holds no secret", async () => {
  const ada = await signedUp("ada");
  const { db } = site;
  await expect(beginTwoFactor(db, seal, ada, { password: "wrong" })).rejects.toMatchObject({
    fields: { password: "error.passwordWrong" },
  });
  await beginTwoFactor(db, seal, ada, { password: PASSWORD });
  const secret = (await findPendingSecret(db, seal, ada)) ?? "";
  const now = new Date();
  expect(await takeCode(db, seal, ada.id, codeAt(secret, now), now)).toBe(false);
  const wrong = codeAt(secret, later(now, 50));
  await expect(confirmTwoFactor(db, seal, ada, { code: wrong }, now)).rejects.toMatchObject({
    fields: { code: "error.codeWrong" },
  });
  const codes = await confirmTwoFactor(db, seal, ada, { code: codeAt(secret, now) }, now);
  expect(codes).toHaveLength(10);
  expect(await findTwoFactor(db, ada.id)).toMatchObject({ codesLeft: 10 });
  const [row] = await db.select().from(twoFactor).where(eq(twoFactor.personId, ada.id));
  expect(row?.sealedSecret).not.toContain(secret);
  expect(JSON.stringify(await db.select().from(recoveryCodes))).not.toContain(codes[0]);
  await expect(beginTwoFactor(db, seal, ada, { password: PASSWORD })).rejects.toThrow(Conflict);
});

test("a code works once, also when it is sent ten times at once, and so does none before it", async () => {
  const bo = await signedUp("bo_");
  const { secret } = await withAuthenticator(site, bo);
  const now = new Date();
  const take = (code: string) => takeCode(site.db, seal, bo.id, code, now);
  const outcomes = await Promise.all(Array.from({ length: 10 }, () => take(codeAt(secret, now))));
  expect(outcomes.filter(Boolean)).toHaveLength(1);
  expect(await take(codeAt(secret, now))).toBe(false);
  expect(await take(codeAt(secret, later(now, -1)))).toBe(false);
  expect(await take(codeAt(secret, later(now, 1)))).toBe(true);
});

test("a clock may be half a minute off, not more", async () => {
  const cy = await signedUp("cy_");
  const { secret } = await withAuthenticator(site, cy);
  const now = new Date();
  const take = (steps: number) => takeCode(site.db, seal, cy.id, codeAt(secret, later(now, steps)), now);
  expect([await take(-2), await take(2), await take(-1), await take(1)]).toEqual([false, false, true, true]);
});

test("one person's code, and a secret copied into another's row, let nobody else in", async () => {
  const [dee, eve] = [await signedUp("dee"), await signedUp("eve")];
  const { secret, codes } = await withAuthenticator(site, dee);
  await withAuthenticator(site, eve);
  const now = new Date();
  expect(await takeCode(site.db, seal, eve.id, codeAt(secret, now), now)).toBe(false);
  expect(await takeCode(site.db, seal, eve.id, codes[0] ?? "", now)).toBe(false);
  const [row] = await site.db.select().from(twoFactor).where(eq(twoFactor.personId, dee.id));
  await site.db
    .update(twoFactor)
    .set({ sealedSecret: row?.sealedSecret, lastStep: null })
    .where(eq(twoFactor.personId, eve.id));
  expect(await takeCode(site.db, seal, eve.id, codeAt(secret, now), now)).toBe(false);
});

test("a recovery code works once, however it is typed, and has at least 50 bits", async () => {
  const fay = await signedUp("fay");
  const { codes } = await withAuthenticator(site, fay);
  expect(new Set(codes).size).toBe(10);
  for (const code of codes) expect(code).toMatch(/^[2-9a-hjkmnp-z]{4}-[2-9a-hjkmnp-z]{4}-[2-9a-hjkmnp-z]{4}$/);
  const typed = ` ${codes[3]?.replaceAll("-", " ").toUpperCase()} `;
  const take = (code: string) => takeCode(site.db, seal, fay.id, code, new Date());
  const outcomes = await Promise.all(Array.from({ length: 10 }, () => take(typed)));
  expect(outcomes.filter(Boolean)).toHaveLength(1);
  expect(await findTwoFactor(site.db, fay.id)).toMatchObject({ codesLeft: 9 });
});

test("new recovery codes and turning off need the password and a code; old recovery codes are void", async () => {
  const gus = await signedUp("gus");
  const { db } = site;
  const { codes } = await withAuthenticator(site, gus);
  const [first = "", second = "", third = ""] = codes;
  for (const proof of [
    { password: "wrong", code: first },
    { password: PASSWORD, code: "000000" },
  ]) {
    await expect(replaceRecoveryCodes(db, seal, gus, proof)).rejects.toThrow();
    await expect(turnOffTwoFactor(db, seal, gus, proof)).rejects.toThrow();
  }
  const fresh = await replaceRecoveryCodes(db, seal, gus, { password: PASSWORD, code: first });
  expect(await takeCode(db, seal, gus.id, second, new Date())).toBe(false);
  await expect(turnOffTwoFactor(db, seal, gus, { password: PASSWORD, code: third })).rejects.toThrow();
  await turnOffTwoFactor(db, seal, gus, { password: PASSWORD, code: fresh[0] ?? "" });
  expect(await findTwoFactor(db, gus.id)).toBeNull();
});

test("sessions from before are over once it is on", async () => {
  const hal = await signedUp("hal");
  await createSessions(site.db, { secure: false }).start(hal.id);
  await withAuthenticator(site, hal);
  expect(await site.db.select().from(sessions).where(eq(sessions.personId, hal.id))).toEqual([]);
});

test("staff need it, unless the owner says otherwise; members do not", async () => {
  const ina = await signedUp("ina");
  expect(ina.needsTwoFactor).toBe(false);
  const staff = await make.change(site.db, ina, { role: "staff" });
  expect(staff.needsTwoFactor).toBe(true);
  await withAuthenticator(site, staff);
  expect((await make.member(site.db, ina.id)).needsTwoFactor).toBe(false);
  const mo = await make.person(site.db, "mo_", { role: "moderator" });
  expect(mo.needsTwoFactor).toBe(true);
  await site.db.insert(settings).values({ name: "staffTwoFactor", value: false });
  expect((await make.member(site.db, mo.id)).needsTwoFactor).toBe(false);
});

test("a node with another key is found out, as soon as somebody has an authenticator", async () => {
  const other = createSeal({ SECRET_KEY: Buffer.alloc(32, 2).toString("base64"), DATA_FOLDER: "/nowhere" });
  await database.current.db.delete(twoFactor);
  expect(await keyOpensAuthenticators(database.current.db, other)).toBe(true);
  await withAuthenticator(site, await signedUp("keyholder"));
  expect(await keyOpensAuthenticators(database.current.db, seal)).toBe(true);
  expect(await keyOpensAuthenticators(database.current.db, other)).toBe(false);
});
