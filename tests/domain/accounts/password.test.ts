import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { changePassword } from "#app/domain/accounts/password.server";
import { findMember, type Member } from "#app/domain/people/viewer.server";
import { hashPassword } from "#app/platform/password.server";
import { hashSecret } from "#app/platform/secret.server";
import { createSessions } from "#app/platform/sessions.server";
import { people, sessions, type TokenKind, tokens } from "#db/schema/index";
import { account, PASSWORD } from "#tests/support/account";
import { useDatabase } from "#tests/support/db";

const database = useDatabase();
const NEW = "heron egret bittern";

async function signedUp(handle: string): Promise<Member> {
  const member = await findMember(database.current.db, await account(database.current.db, handle));
  if (!member) throw new Error("nobody signed up");
  return member;
}

const change = (member: Member, currentPassword: string, password: string) =>
  changePassword(database.current.db, member, { currentPassword, password });

const hashOf = async ({ id }: Member) => {
  const [row] = await database.current.db.select().from(people).where(eq(people.id, id));
  return row?.passwordHash ?? null;
};

test("whoever does not know the password changes nothing", async () => {
  const ada = await signedUp("ada");
  const before = await hashOf(ada);
  await expect(change(ada, "not the password", NEW)).rejects.toMatchObject({
    fields: { currentPassword: "error.passwordWrong" },
  });
  expect(await hashOf(ada)).toBe(before);
});

test.each(["password123", "qwertyasdfgh", "Weak_One 2031", "weak_one@example.com"])(
  "%s is refused as a new password",
  async (weak) => {
    const handle = "weak_one";
    const { db } = database.current;
    const [known] = await db.select().from(people).where(eq(people.handle, handle));
    const member = known ? await findMember(db, known.id) : await signedUp(handle);
    if (!member) throw new Error("nobody");
    await expect(change(member, PASSWORD, weak)).rejects.toMatchObject({
      fields: { password: "error.passwordCommon" },
    });
  },
);

test("links and half-finished sign-ins of before are dead, and only the person's own", async () => {
  const { db } = database.current;
  const [bo, cy] = [await signedUp("bo_"), await signedUp("cy_")];
  const token = (kind: TokenKind, { id }: Member) => ({
    kind,
    hash: hashSecret(`${kind} ${id}`),
    personId: id,
    email: "next@example.com",
    expiresAt: new Date(Date.now() + 60_000),
  });
  await db.insert(tokens).values([token("reset-password", bo), token("change-email", bo), token("second-step", bo)]);
  await db.insert(tokens).values(token("reset-password", cy));
  await change(bo, PASSWORD, NEW);
  expect(await db.select().from(tokens)).toMatchObject([{ personId: cy.id }]);
});

test("of ten changes at once exactly one counts", async () => {
  const dee = await signedUp("dee");
  const outcomes = await Promise.allSettled(
    Array.from({ length: 10 }, (_, n) => change(dee, PASSWORD, `${NEW} number ${n}`)),
  );
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});

test("a sign-in by the old password that is under way while it changes leaves no session behind", async () => {
  const { db } = database.current;
  const eve = await signedUp("eve");
  const open = createSessions(db, { secure: false });
  const old = await hashOf(eve);
  const during = Array.from({ length: 20 }, (_, n) =>
    new Promise((resolve) => setTimeout(resolve, n)).then(() => open.start(eve.id, { passwordHash: old })),
  );
  await db.transaction(async (tx) => {
    await tx
      .update(people)
      .set({ passwordHash: await hashPassword(NEW) })
      .where(eq(people.id, eve.id));
    await tx.delete(sessions).where(eq(sessions.personId, eve.id));
    await new Promise((resolve) => setTimeout(resolve, 50));
  });
  await Promise.allSettled(during);
  expect(await db.select().from(sessions).where(eq(sessions.personId, eve.id))).toEqual([]);
});
