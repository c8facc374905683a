import { beforeAll, expect, test } from "vitest";
import { createSessions } from "#app/platform/sessions.server";
import { type PersonId, sessions as table } from "#db/schema/index";
import { useDatabase } from "#tests/support/db";
import * as make from "#tests/support/make";

const database = useDatabase();
let ada: PersonId;
beforeAll(async () => {
  ada = (await make.person(database.current.db, "ada")).id;
});

const pair = (cookie: string) => cookie.split(";")[0] ?? "";

test("a session signs in who started it, and nobody once it has ended", async () => {
  const sessions = createSessions(database.current.db, { secure: false });
  const cookie = pair(await sessions.start(ada));
  expect((await sessions.read(cookie)).personId).toBe(ada);
  await sessions.end(cookie);
  expect((await sessions.read(cookie)).personId).toBeNull();
});

test("the table holds no token: what it holds signs nobody in", async () => {
  const sessions = createSessions(database.current.db, { secure: false });
  const cookie = pair(await sessions.start(ada));
  const rows = await database.current.db.select().from(table);
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) {
    expect(cookie).not.toContain(row.id);
    expect((await sessions.read(`session=${row.id}`)).personId).toBeNull();
  }
});

test("each sign-in has a token of its own of at least 128 bits", async () => {
  const sessions = createSessions(database.current.db, { secure: false });
  const cookies = await Promise.all(Array.from({ length: 50 }, () => sessions.start(ada)));
  const tokens = cookies.map((cookie) => pair(cookie).replace("session=", ""));
  expect(new Set(tokens).size).toBe(50);
  for (const token of tokens) expect(Buffer.from(token, "base64url").length).toBeGreaterThanOrEqual(16);
});

test("the cookie is out of scripts' reach, and bound to its host where there is TLS", async () => {
  const plain = await createSessions(database.current.db, { secure: false }).start(ada);
  expect(plain).toMatch(/^session=.*HttpOnly.*Path=\/.*SameSite=Lax/);
  const secure = await createSessions(database.current.db, { secure: true }).start(ada);
  expect(secure).toMatch(/^__Host-session=.*HttpOnly.*Path=\/.*SameSite=Lax.*Secure/);
  expect(secure).not.toMatch(/Domain=/i);
});

test("an invented cookie is cleared", async () => {
  const sessions = createSessions(database.current.db, { secure: false });
  const read = await sessions.read("session=made-up");
  expect(read).toMatchObject({ personId: null });
  expect(read.setCookie).toMatch(/session=;.*Max-Age=0/);
});
