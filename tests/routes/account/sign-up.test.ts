import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { LETTER_ASKING_RATE, LETTER_RATE } from "#app/domain/accounts/limits";
import { findToken } from "#app/domain/accounts/tokens.server";
import { statementCount } from "#app/platform/db.server";
import { hashSecret } from "#app/platform/secret.server";
import { action, loader } from "#app/routes/account/sign-up";
import { people, tokens } from "#db/schema/index";
import { account } from "#tests/support/account";
import { useApp } from "#tests/support/app";
import { linkIn } from "#tests/support/letters";
import { get, type Outcome, post } from "#tests/support/request";

const app = useApp({ ORIGIN: "https://tern.example" });
/** What every form of the site itself is sent with where an ORIGIN is set. */
const OWN = { Origin: "https://tern.example" };

let visitors = 0;
const send = (
  email: string,
  {
    path = "/sign-up",
    headers = {},
    more = {},
    ip = `visitor ${visitors++}`,
  }: {
    path?: string;
    headers?: Record<string, string>;
    more?: Record<string, string>;
    ip?: string;
  } = {},
) => post(app.current.app, action, { path, fields: { email, ...more }, headers: { ...OWN, ...headers }, ip });

/** All of an answer that a visitor can see, but for the address they typed. */
const seen = ({ status, location, headers, cookies, data }: Outcome, email: string) =>
  JSON.stringify({ status, location, headers: [...headers], cookies, data }).replaceAll(email, "<address>");

test("the answer does not tell whether the address has an account; its letter does, to its reader", async () => {
  const { db, lettersTo } = app.current;
  await account(db, "known");
  const known = await send("KNOWN@example.com");
  const unknown = await send("stranger@example.com");
  expect(seen(known, "known@example.com")).toBe(seen(unknown, "stranger@example.com"));
  expect(known.status).toBe(200);
  expect((await lettersTo("known@example.com")).map(({ subject }) => subject)).toEqual([
    "You have an account at Goodturn",
  ]);
  expect((await lettersTo("stranger@example.com")).map(({ subject }) => subject)).toEqual(["Finish joining Goodturn"]);
});

test("a known address causes no more and no less work than an unknown one: time tells nothing", async () => {
  await account(app.current.db, "counted");
  const workFor = async (email: string) => {
    const count = { statements: 0 };
    await statementCount.run(count, () => send(email));
    return count.statements;
  };
  expect(await workFor("counted@example.com")).toBe(await workFor("nobody@example.com"));
});

test.each([
  ["Host", "evil.example"],
  ["Host", "tern.example:8080"],
  ["Host", "tern.example@evil.example"],
  ["X-Forwarded-Host", "evil.example"],
  ["X-Forwarded-Host", "tern.example, evil.example"],
  ["X-Forwarded-Proto", "http"],
  ["X-Forwarded-Server", "evil.example"],
  ["X-Original-Host", "evil.example"],
  ["X-Host", "evil.example"],
  ["Forwarded", "host=evil.example;proto=http"],
  ["X-Forwarded-Port", "8080"],
  ["X-Rewrite-Url", "https://evil.example/"],
])("the link leads to the configured origin, whatever %s says: %s", async (name, value) => {
  const email = `forged${visitors}@example.com`;
  await send(email, { headers: { [name]: value } });
  const [letter] = await app.current.lettersTo(email);
  expect(linkIn(letter, "sign-up").link).toMatch(/^https:\/\/tern\.example\/sign-up\/[\w-]{43}$/);
  expect(`${letter?.text}${letter?.html}`).not.toContain("evil.example");
});

test("to one address go three letters an hour, of thirty asked for from everywhere, and each asking is answered alike", async () => {
  await account(app.current.db, "bombed");
  for (const email of ["bombed@example.com", "empty@example.com"]) {
    const outcomes = await Promise.all(Array.from({ length: 30 }, () => send(email)));
    expect(new Set(outcomes.map((outcome) => seen(outcome, email))).size).toBe(1);
    expect(await app.current.lettersTo(email)).toHaveLength(LETTER_RATE.acts);
  }
});

test("one visitor asks for a bounded number of letters in an hour, also forty at once", async () => {
  const outcomes = await Promise.all(
    Array.from({ length: 40 }, (_, n) => send(`many_${n}@example.com`, { ip: "203.0.113.9" })),
  );
  expect(outcomes.filter(({ status }) => status === 200)).toHaveLength(LETTER_ASKING_RATE.acts);
  expect(outcomes.filter(({ status }) => status === 429)).toHaveLength(40 - LETTER_ASKING_RATE.acts);
});

test("the table of counts is no list of addresses", async () => {
  await send("counted@example.com");
  expect(JSON.stringify(await app.current.db.execute(sql`select key from rate_limits`))).not.toContain("counted");
});

test("the letter remembers where to lead on to, a page of ours, and what the guest had typed, by its hash", async () => {
  const { db, lettersTo } = app.current;
  await send("onward@example.com", { path: "/sign-up?next=%2Fquestions%2Fask", headers: { Cookie: "draft=key" } });
  const { secret } = linkIn((await lettersTo("onward@example.com"))[0], "sign-up");
  expect(await findToken(db, "sign-up", secret, new Date())).toMatchObject({
    next: "/questions/ask",
    guestHash: hashSecret("key"),
  });
  for (const next of ["//evil.example", "/\\evil.example", "https://evil.example", "javascript:alert(1)"]) {
    const email = `lured${visitors}@example.com`;
    await send(email, { path: `/sign-up?${new URLSearchParams({ next })}` });
    await lettersTo(email);
    const [row] = await db.select({ next: tokens.next }).from(tokens).where(eq(tokens.email, email));
    expect(row?.next).toBe("/");
  }
});

test.each(["nonsense", "", "a@b", "ada@example.com, eve@example.com", '"eve@evil.example x"@example.com'])(
  "what is no address comes back to the form: %j",
  async (email) => {
    const outcome = await send(email);
    expect(outcome.status).toBe(422);
    expect(JSON.stringify(outcome.data)).toMatch(/error\.(email|required)/);
  },
);

test("fields nobody asked for change nothing", async () => {
  const more = { token: "a", secret: "b", verified: "true", role: "owner", name: "Eve", handle: "eve", password: "x" };
  await send("plain@example.com", { more });
  expect(await app.current.db.select().from(people).where(eq(people.email, "plain@example.com"))).toEqual([]);
});

test("a form from another site asks for no letter", async () => {
  for (const Origin of ["https://evil.example", "null", "https://sub.tern.example"])
    expect((await send("forged@example.com", { headers: { Origin } })).status).toBe(403);
  expect(await app.current.lettersTo("forged@example.com")).toEqual([]);
});

test("somebody who is signed in is led on", async () => {
  const id = await account(app.current.db, "inside");
  const as = { id } as Parameters<typeof get>[2]["as"];
  const outcome = await get(app.current.app, loader, { path: "/sign-up?next=/spaces", as });
  expect(outcome).toMatchObject({ status: 303, location: "/spaces" });
});
