import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { requestLetter } from "#app/domain/accounts/letters/request.server";
import { findToken } from "#app/domain/accounts/tokens.server";
import { findMember } from "#app/domain/people/viewer.server";
import { action as confirm, loader } from "#app/routes/account/confirm-email";
import { action as ask } from "#app/routes/account/email";
import { people, tokens } from "#db/schema/index";
import { account, PASSWORD } from "#tests/support/account";
import { useApp } from "#tests/support/app";
import { linkIn } from "#tests/support/letters";
import { get, type Outcome, post } from "#tests/support/request";

const app = useApp();

async function signedUp(handle: string) {
  const viewer = await findMember(app.current.db, await account(app.current.db, handle));
  if (!viewer) throw new Error("no account");
  return viewer;
}
type Viewer = Awaited<ReturnType<typeof signedUp>>;

let visitors = 0;
const askFor = (as: Viewer | null, email: string, currentPassword = PASSWORD) =>
  post(app.current.app, ask, {
    path: "/account/email",
    as,
    fields: { email, currentPassword },
    ip: `visitor ${visitors++}`,
  });
const use = (as: Viewer | null, secret: string) =>
  post(app.current.app, confirm, { path: `/account/email/${secret}`, params: { secret }, as });
const open = (as: Viewer | null, secret: string) =>
  get(app.current.app, loader, { path: `/account/email/${secret}`, params: { secret }, as });
const secretTo = async (email: string) => linkIn((await app.current.lettersTo(email)).at(-1), "account/email").secret;
const emailOf = async (who: Viewer) => {
  const [row] = await app.current.db.select({ email: people.email }).from(people).where(eq(people.id, who.id));
  return row?.email;
};

test("an address changes when its letter's link is used, not before, and the old one hears of it", async () => {
  const ada = await signedUp("ada");
  expect((await askFor(ada, "New@example.com")).data).toMatchObject({ sentTo: "new@example.com" });
  const secret = await secretTo("new@example.com");
  for (let n = 0; n < 3; n++) expect((await open(ada, secret)).data).toEqual({ email: "new@example.com" });
  expect(await emailOf(ada)).toBe("ada@example.com");
  expect(await use(ada, secret)).toMatchObject({ status: 303, location: "/account/email" });
  expect(await emailOf(ada)).toBe("new@example.com");
  expect((await app.current.lettersTo("ada@example.com")).map(({ subject }) => subject)).toEqual([
    "Your address at Goodturn has changed",
  ]);
});

test("without the password no letter goes anywhere", async () => {
  const bo = await signedUp("bo_");
  const outcome = await askFor(bo, "elsewhere@example.com", "not the password");
  expect(outcome.status).toBe(422);
  expect(JSON.stringify(outcome.data)).toContain("error.passwordWrong");
  expect(JSON.stringify(outcome.data)).not.toContain("not the password");
  expect(await app.current.lettersTo("elsewhere@example.com")).toEqual([]);
});

test("an address that has an account is answered alike, and nothing happens but a letter to it", async () => {
  const [cy, lea] = [await signedUp("cy_"), await signedUp("lea")];
  const seen = (outcome: Outcome, email: string) =>
    JSON.stringify({ ...outcome, headers: [...outcome.headers] }).replaceAll(email, "<address>");
  const taken = await askFor(cy, "lea@example.com");
  const free = await askFor(cy, "free@example.com");
  expect(seen(taken, "lea@example.com")).toBe(seen(free, "free@example.com"));
  expect((await app.current.lettersTo("lea@example.com")).map(({ subject }) => subject)).toEqual([
    "You have an account at Goodturn",
  ]);
  expect([await emailOf(cy), await emailOf(lea)]).toEqual(["cy_@example.com", "lea@example.com"]);
});

test("the letter names the member by nothing they could have typed an address or a message into", async () => {
  const spammer = await signedUp("spammer");
  await app.current.db.update(people).set({ name: "Win at evil.example" }).where(eq(people.id, spammer.id));
  await askFor(spammer, "victim@example.com");
  const [letter] = await app.current.lettersTo("victim@example.com");
  expect(letter?.text).toContain("@spammer");
  expect(`${letter?.text}${letter?.html}`).not.toContain("Win at");
});

test("a letter to a mistyped address hands the account to nobody: only the member who asked can use its link", async () => {
  const [mo, eve] = [await signedUp("mo_"), await signedUp("eve")];
  await askFor(mo, "typo@example.com");
  const secret = await secretTo("typo@example.com");
  expect(await open(eve, secret)).toMatchObject({ status: 404, data: { email: null } });
  expect(await use(eve, secret)).toMatchObject({ status: 303, location: `/account/email/${secret}` });
  expect((await open(null, secret)).location).toMatch(/^\/sign-in/);
  expect((await use(null, secret)).location).toMatch(/^\/sign-in/);
  expect([await emailOf(mo), await emailOf(eve)]).toEqual(["mo_@example.com", "eve@example.com"]);
  expect((await use(mo, secret)).location).toBe("/account/email");
});

test("a link works once, of ten at once too; the links of the old address die with it", async () => {
  const { db } = app.current;
  const pia = await signedUp("pia");
  await requestLetter(db, { kind: "reset-password", email: "pia@example.com" });
  const reset = linkIn((await app.current.lettersTo("pia@example.com"))[0], "reset-password").secret;
  await askFor(pia, "pia.new@example.com");
  const secret = await secretTo("pia.new@example.com");
  const outcomes = await Promise.all(Array.from({ length: 10 }, () => use(pia, secret)));
  expect(outcomes.filter(({ location }) => location === "/account/email")).toHaveLength(1);
  expect(await findToken(db, "reset-password", reset, new Date())).toBeNull();
  expect(await app.current.lettersTo("pia@example.com")).toHaveLength(2);
});

test("an address that somebody else took meanwhile is not taken from them", async () => {
  const sol = await signedUp("sol");
  await askFor(sol, "wanted@example.com");
  const secret = await secretTo("wanted@example.com");
  const una = await signedUp("wanted");
  expect((await use(sol, secret)).status).toBe(409);
  expect([await emailOf(sol), await emailOf(una)]).toEqual(["sol@example.com", "wanted@example.com"]);
});

test("one's own address is no new one", async () => {
  const una = await signedUp("una");
  expect(JSON.stringify((await askFor(una, "UNA@example.com")).data)).toContain("error.emailOwn");
  expect(await app.current.db.select().from(tokens).where(eq(tokens.personId, una.id))).toEqual([]);
});
