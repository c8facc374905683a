import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { SIGN_UP_RATE } from "#app/domain/people/limits";
import { action, loader } from "#app/routes/account/sign-up";
import { people } from "#db/schema/index";
import { account } from "#tests/support/account";
import { useApp } from "#tests/support/app";
import { get, type Outcome, post } from "#tests/support/request";

const app = useApp();

const fields = (handle: string, more: Record<string, string> = {}) => ({
  name: "Ada Lovelace",
  handle,
  email: `${handle}@example.com`,
  password: "tern gannet puffin",
  ...more,
});

const send = (sent: Record<string, string>, path = "/sign-up", ip = Object.values(sent).join()) =>
  post(app.current.app, action, { path, fields: sent, ip });

/** All of an answer that a visitor can see. */
const seen = ({ status, location, headers, cookies, data }: Outcome) => ({
  status,
  location,
  headers: [...headers],
  cookies,
  data: data instanceof Response ? null : data,
});

const personOf = async (handle: string) => {
  const [row] = await app.current.db.select().from(people).where(eq(people.handle, handle));
  return row;
};

test("the answer does not tell whether the address had an account", async () => {
  await account(app.current.db, "known");
  const known = await send(fields("newcomer", { email: "KNOWN@example.com" }));
  const unknown = await send(fields("stranger"));
  expect(seen(known)).toEqual(seen(unknown));
  expect(known.status).toBe(303);
  expect(known.location).toBe("/sign-in?next=%2F");
  expect(known.cookies.join()).toContain("notice=accountMade");
  expect(await personOf("newcomer")).toBeUndefined();
  expect(await personOf("stranger")).toBeDefined();
});

test("a short name that is taken may be said, whoever the address belongs to", async () => {
  await account(app.current.db, "taken");
  const free = await send(fields("taken", { email: "free@example.com" }));
  const known = await send(fields("taken", { email: "taken@example.com" }));
  expect(free.status).toBe(422);
  expect(JSON.stringify(free.data)).toContain("error.handleTaken");
  expect({ ...seen(known), data: null }).toEqual({ ...seen(free), data: null });
});

test("what was typed comes back with the errors, but never the password", async () => {
  const outcome = await send(fields("a", { email: "nonsense", password: "too short" }));
  expect(outcome.status).toBe(422);
  const text = JSON.stringify(outcome.data);
  for (const word of ["error.handle", "error.email", "error.tooShort", "Ada Lovelace", "nonsense"])
    expect(text).toContain(word);
  expect(text).not.toContain("too short");
});

test.each([
  ["a common one", "password123"],
  ["their own short name", "ada_lovelace"],
  ["their own name", "Ada Lovelace"],
  ["their own address", "ADA_LOVELACE@example.com"],
])("a password that is tried first is refused: %s", async (_, password) => {
  const outcome = await send(fields("ada_lovelace", { password }));
  expect(outcome.status).toBe(422);
  expect(JSON.stringify(outcome.data)).toContain("error.passwordCommon");
});

test("a password of a megabyte is refused before any work is done with it", async () => {
  const started = performance.now();
  const outcome = await send(fields("big", { password: "x".repeat(1024 * 1024) }), "/sign-up", "big");
  expect(outcome.status).toBe(422);
  expect(performance.now() - started).toBeLessThan(1000);
});

test.each([
  ["Cyrillic letters", "\u0430dmin"],
  ["an invisible letter", "adm\u200bin"],
  ["a full-width letter", "\uff41dmin"],
  ["a reserved word", "moderator"],
  ["a reserved word in capitals", "ADMIN"],
])("nobody passes for staff by a short name with %s", async (_, handle) => {
  const outcome = await send(fields(handle, { email: "imp@example.com" }));
  expect(outcome.status).toBe(422);
});

test("fields nobody asked for change nothing", async () => {
  await send({ ...fields("plain"), role: "owner", trustLevel: "4", id: "1", joinedAt: "2001-01-01" });
  expect(await personOf("plain")).toMatchObject({ role: "member", trustLevel: 0 });
});

test("the way back is carried on to signing in, and leads nowhere else", async () => {
  const onward = await send(fields("onward"), "/sign-up?next=%2Fquestions%2Fask");
  expect(onward.location).toBe("/sign-in?next=%2Fquestions%2Fask");
  const lured = await send(fields("lured"), "/sign-up?next=%2F%2Fevil.example");
  expect(lured.location).toBe("/sign-in?next=%2F");
});

test("a form from another site makes no account", async () => {
  for (const Origin of ["https://evil.example", "null", "http://sub.goodturn.test"]) {
    const outcome = await post(app.current.app, action, {
      path: "/sign-up",
      fields: fields("forged"),
      headers: { Origin },
    });
    expect(outcome.status).toBe(403);
  }
  expect(await personOf("forged")).toBeUndefined();
});

test("one address makes a bounded number of accounts in an hour, also thirty at once", async () => {
  const outcomes = await Promise.all(
    Array.from({ length: 30 }, (_, n) => send(fields(`many_${n}`), "/sign-up", "203.0.113.9")),
  );
  expect(outcomes.filter(({ status }) => status === 303)).toHaveLength(SIGN_UP_RATE.acts);
  expect(outcomes.filter(({ status }) => status === 429)).toHaveLength(30 - SIGN_UP_RATE.acts);
});

test("somebody who is signed in is led on", async () => {
  const id = await account(app.current.db, "inside");
  const as = { id } as Parameters<typeof get>[2]["as"];
  const outcome = await get(app.current.app, loader, { path: "/sign-up?next=/spaces", as });
  expect(outcome).toMatchObject({ status: 303, location: "/spaces" });
});
