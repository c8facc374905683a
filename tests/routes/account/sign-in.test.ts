import { expect, test } from "vitest";
import { SIGN_IN_ACCOUNT_RATE, SIGN_IN_RATE } from "#app/domain/accounts/limits";
import { findDraft, keepDraft } from "#app/domain/drafts/keep.server";
import { hashSecret } from "#app/platform/secret.server";
import { action, loader } from "#app/routes/account/sign-in";
import { account, cookieHeader, PASSWORD } from "#tests/support/account";
import { useApp } from "#tests/support/app";
import * as make from "#tests/support/make";
import { get, type Outcome, post, type Sent } from "#tests/support/request";

const app = useApp();

let visitors = 0;
const send = (email: string, password: string, more: Partial<Sent> = {}) =>
  post(app.current.app, action, {
    path: "/sign-in",
    fields: { email, password },
    ip: `192.0.2.${++visitors}`,
    ...more,
  });

const whoIs = (cookie: string) => app.current.app.sessions.read(cookie).then(({ personId }) => personId);

test("the right password signs in and leads to where the person came from", async () => {
  const id = await account(app.current.db, "ada");
  const outcome = await send("Ada@Example.com", PASSWORD, { path: "/sign-in?next=%2Fquestions%3Fsort%3Dtop" });
  expect(outcome).toMatchObject({ status: 303, location: "/questions?sort=top" });
  expect(await whoIs(cookieHeader(outcome))).toBe(id);
});

test("a known address with a wrong password and an unknown address get the very same answer", async () => {
  await account(app.current.db, "known");
  const seen = ({ status, headers, cookies, data }: Outcome, email: string) => ({
    status,
    headers: [...headers],
    cookies,
    data: JSON.stringify(data).replaceAll(email, "<address>"),
  });
  const known = await send("known@example.com", "not the password");
  const unknown = await send("nobody@example.com", "not the password");
  expect(seen(known, "known@example.com")).toEqual(seen(unknown, "nobody@example.com"));
  expect(known.status).toBe(422);
  expect(JSON.stringify(known.data)).toContain("error.credentials");
  expect(JSON.stringify(known.data)).not.toContain("not the password");
});

test("an imported person without an account is no different from nobody", async () => {
  await make.person(app.current.db, "imported", { email: null, passwordHash: null });
  expect((await send("imported@example.com", "anything at all")).status).toBe(422);
});

test("the cookie is for this site's server alone", async () => {
  await account(app.current.db, "cookie");
  const { cookies } = await send("cookie@example.com", PASSWORD);
  const session = cookies.filter((cookie) => cookie.startsWith("session=")).at(-1);
  expect(session).toMatch(/;\s*HttpOnly/);
  expect(session).toMatch(/;\s*SameSite=Lax/);
  expect(session).toMatch(/;\s*Path=\//);
  expect(session).not.toMatch(/Domain/i);
});

test("every sign-in gives a token nobody has seen, and the old one is dead", async () => {
  const id = await account(app.current.db, "rotor");
  const fixed = `session=${"a".repeat(43)}`;
  const first = cookieHeader(await send("rotor@example.com", PASSWORD, { headers: { Cookie: fixed } }));
  expect(first).not.toContain("aaaa");
  expect(await whoIs(fixed)).toBeNull();
  const second = cookieHeader(await send("rotor@example.com", PASSWORD, { headers: { Cookie: first } }));
  expect(second).not.toBe(first);
  expect(await whoIs(first)).toBeNull();
  expect(await whoIs(second)).toBe(id);
});

test("a failed try ends nobody's session", async () => {
  const id = await account(app.current.db, "steady");
  const cookie = cookieHeader(await send("steady@example.com", PASSWORD));
  await send("steady@example.com", "not the password", { headers: { Cookie: cookie } });
  expect(await whoIs(cookie)).toBe(id);
});

test("the eleventh wrong password within the window is not even looked at, from wherever it comes", async () => {
  await account(app.current.db, "target");
  const statuses = [];
  for (let n = 0; n < 11; n++) statuses.push((await send("target@example.com", `wrong ${n}`)).status);
  expect(statuses).toEqual([...Array(10).fill(422), 429]);
  const late = await send("target@example.com", PASSWORD);
  expect(late.status).toBe(429);
  expect(JSON.stringify(late.data)).toContain("error.tooMany");
  expect(late.cookies).toEqual([]);
});

test("an address without account is limited like one with", async () => {
  const statuses = [];
  for (let n = 0; n < 11; n++) statuses.push((await send("ghost@example.com", `wrong ${n}`)).status);
  expect(statuses).toEqual([...Array(10).fill(422), 429]);
});

test("thirty at once at one account get ten answers between them", async () => {
  await account(app.current.db, "stormed");
  const outcomes = await Promise.all(Array.from({ length: 30 }, (_, n) => send("stormed@example.com", `wrong ${n}`)));
  expect(outcomes.filter(({ status }) => status === 422)).toHaveLength(SIGN_IN_ACCOUNT_RATE.acts);
  expect(outcomes.filter(({ status }) => status === 429)).toHaveLength(30 - SIGN_IN_ACCOUNT_RATE.acts);
});

test("thirty at once from one place, each at another account, get twenty answers", async () => {
  const outcomes = await Promise.all(
    Array.from({ length: 30 }, (_, n) => send(`guess${n}@example.com`, "wrong", { ip: "198.51.100.7" })),
  );
  expect(outcomes.filter(({ status }) => status === 422)).toHaveLength(SIGN_IN_RATE.acts);
});

test("the right password in time takes the wrong ones back", async () => {
  await account(app.current.db, "clumsy");
  for (let n = 0; n < 9; n++) await send("clumsy@example.com", `wrong ${n}`);
  expect((await send("clumsy@example.com", PASSWORD)).status).toBe(303);
  for (let n = 0; n < 9; n++) expect((await send("clumsy@example.com", `wrong ${n}`)).status).toBe(422);
});

test.each([
  "//evil.example",
  "/\\evil.example",
  "https://evil.example",
  "https:evil.example",
  "%2f%2fevil.example",
  "javascript:alert(1)",
  "@evil.example",
  "\r\nSet-Cookie: a=b",
  "/..//evil.example",
  "/.//evil.example",
  "/%2e%2e//evil.example",
  "/\t/evil.example",
  "/\0/evil.example",
  "///evil.example",
  "\\\\evil.example",
  "data:text/html,x",
  "//goodturn.test@evil.example",
  "http://goodturn.test.evil.example",
  " //evil.example",
  "/\u2028/evil.example",
  "/\ud800/evil.example",
])("after signing in with next=%j a browser is still here", async (next) => {
  const handle = `lured_${visitors}`;
  await account(app.current.db, handle);
  const path = `/sign-in?${new URLSearchParams({ next })}`;
  const { status, location } = await send(`${handle}@example.com`, PASSWORD, { path });
  expect(status).toBe(303);
  expect(location).toMatch(/^\/(?![/\\])[\x21-\x7e]*$/);
  expect(new URL(location ?? "", "https://own.example").origin).toBe("https://own.example");
  const signedIn = await get(app.current.app, loader, {
    path,
    as: await make.person(app.current.db, `in_${visitors}`),
  });
  expect(signedIn).toMatchObject({ status: 303, location });
});

test("a form from another site signs nobody in", async () => {
  await account(app.current.db, "forged");
  for (const Origin of ["https://evil.example", "null", "http://sub.goodturn.test", "http://goodturn.test:81"]) {
    const outcome = await send("forged@example.com", PASSWORD, { headers: { Origin } });
    expect(outcome.status).toBe(403);
    expect(outcome.cookies).toEqual([]);
  }
});

test("what a guest had typed is theirs after signing in, and the guest's key is gone", async () => {
  const { db } = app.current;
  const id = await account(db, "writer");
  await keepDraft(db, { guestHash: hashSecret("key") }, "/questions/ask", { title: "My unfinished question" });
  const before = await get(app.current.app, loader, { path: "/sign-in", headers: { Cookie: "draft=key" } });
  expect(before.data).toMatchObject({ draftKept: true });
  const outcome = await send("writer@example.com", PASSWORD, { headers: { Cookie: "draft=key" } });
  expect(await findDraft(db, { personId: id }, "/questions/ask")).toMatchObject({
    fields: { title: "My unfinished question" },
  });
  expect(await findDraft(db, { guestHash: hashSecret("key") }, "/questions/ask")).toBeNull();
  expect(outcome.cookies.join("\n")).toMatch(/^draft=;.*Max-Age=0/m);
});
