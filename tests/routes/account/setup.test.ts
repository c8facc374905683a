import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { issueSetupLink } from "#app/domain/accounts/join.server";
import { findCommunity } from "#app/domain/community/find.server";
import { action, loader } from "#app/routes/account/setup";
import { people, tokens } from "#db/schema/index";
import { cookieHeader } from "#tests/support/account";
import { useApp } from "#tests/support/app";
import { get, post, type Sent } from "#tests/support/request";

const app = useApp();
let visitors = 0;

const fields = (handle: string) => ({
  communityName: "Tern Mobile",
  name: "Una Owner",
  handle,
  email: `${handle}@example.com`,
  password: "tern gannet puffin",
});
const at = (token: string): Sent => ({ path: `/setup/${token}`, params: { token }, ip: `192.0.2.${++visitors}` });
const open = (token: string, more: Partial<Sent> = {}) => get(app.current.app, loader, { ...at(token), ...more });
const send = (token: string, sent: Record<string, string>) =>
  post(app.current.app, action, { ...at(token), fields: sent });

const owners = () => app.current.db.select({ id: people.id }).from(people).where(eq(people.role, "owner"));

async function freshLink(): Promise<string> {
  const secret = await issueSetupLink(app.current.db, new Date());
  if (!secret) throw new Error("there is an owner");
  return secret;
}

beforeEach(async () => {
  await app.current.db.update(people).set({ role: "member" });
  await app.current.db.delete(tokens);
});

test("opening the link, as often as one likes, uses it up for nobody", async () => {
  const link = await freshLink();
  for (let n = 0; n < 15; n++) expect((await open(link, { ip: "192.0.2.200" })).status).toBe(200);
  expect((await send(link, fields("una"))).status).toBe(303);
});

test("the owner is signed in at once, and the community has its name", async () => {
  const outcome = await send(await freshLink(), fields("una_two"));
  expect(outcome).toMatchObject({ status: 303, location: "/owner" });
  const [owner] = await owners();
  expect((await app.current.app.sessions.read(cookieHeader(outcome))).personId).toBe(owner?.id);
  expect(await findCommunity(app.current.db)).toMatchObject({ name: "Tern Mobile" });
});

test("of twenty who send the form at once exactly one becomes owner, and the page is gone", async () => {
  const link = await freshLink();
  const outcomes = await Promise.all(Array.from({ length: 20 }, (_, n) => send(link, fields(`racer_${n}`))));
  expect(outcomes.filter(({ status }) => status === 303)).toHaveLength(1);
  expect(outcomes.filter(({ status }) => status === 404 || status === 409)).toHaveLength(19);
  expect(await owners()).toHaveLength(1);
  expect((await open(link)).status).toBe(404);
  expect((await send(link, fields("late"))).status).toBe(404);
});

test("nothing but the living link opens the page, and the form behind it", async () => {
  const old = await freshLink();
  await freshLink();
  for (const token of [old, "", "x", "../setup", "a".repeat(43)]) {
    expect((await open(token)).status).toBe(404);
    expect((await send(token, fields("intruder"))).status).toBe(404);
  }
  expect(await owners()).toEqual([]);
});

test("a link that has aged a day is dead", async () => {
  const secret = await issueSetupLink(app.current.db, new Date(Date.now() - 24 * 3_600_000 - 1000));
  expect((await open(secret ?? "")).status).toBe(404);
});

test("a form that does not fit uses nothing up", async () => {
  const link = await freshLink();
  const refused = await send(link, { ...fields("una"), password: "password123" });
  expect(refused.status).toBe(422);
  expect(JSON.stringify(refused.data)).not.toContain("password123");
  expect((await open(link)).status).toBe(200);
});

test("guessing is bounded, also thirty guesses at once", async () => {
  const outcomes = await Promise.all(Array.from({ length: 30 }, (_, n) => open(`guess-${n}`, { ip: "198.51.100.1" })));
  expect(outcomes.filter(({ status }) => status === 404)).toHaveLength(10);
  expect(outcomes.filter(({ status }) => status === 429)).toHaveLength(20);
});

test("the form is taken from this site's pages only", async () => {
  const link = await freshLink();
  const sent = { ...at(link), fields: fields("una"), headers: { Origin: "https://evil.example" } };
  expect((await post(app.current.app, action, sent)).status).toBe(403);
  expect(await owners()).toEqual([]);
});
