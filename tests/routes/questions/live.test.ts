import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { claimQuestion } from "#app/domain/answers/claim.server";
import { joinGroup, leaveOwnGroup } from "#app/domain/groups/members.server";
import type { Member } from "#app/domain/people/viewer.server";
import { leaveGroup } from "#app/domain/spaces/open.server";
import { action as claim, loader as writers } from "#app/routes/questions/claim";
import { loader as live } from "#app/routes/questions/live";
import { people, type QuestionId, spaces } from "#db/schema/index";
import { useApp } from "#tests/support/app";
import * as make from "#tests/support/make";
import { get, post } from "#tests/support/request";
import { type EventReader, readEvents } from "#tests/support/stream";

const app = useApp();
let cast: Awaited<ReturnType<typeof make.cast>>;
let open: QuestionId;
let shut: QuestionId;
const readers: EventReader[] = [];

beforeAll(async () => {
  const { db } = app.current;
  cast = await make.cast(db);
  open = await make.question(db, cast.ada);
  shut = await make.question(db, cast.pia, { space: "beta" });
  // The first hearer is told when the listening has begun; afterwards only what happens is.
  await new Promise<void>((begun) => app.current.app.streams.live.listen(["begun"], { hear: begun, end: begun }));
});
afterAll(async () => {
  for (const reader of readers) await reader.close();
  await app.current.app.streams.live.close();
});

const signIn = async (who: Member) => (await app.current.app.sessions.start(who.id)).split(";")[0] ?? "";
const ask = (id: number, headers: Record<string, string> = {}, ip = "127.0.0.1") =>
  get(app.current.app, live, { path: `/questions/${id}/live`, params: { id: String(id) }, headers, ip });

async function watch(id: number, cookie?: string, ip?: string): Promise<EventReader> {
  const { status, data } = await ask(id, cookie ? { Cookie: cookie } : {}, ip);
  if (status !== 200 || !(data instanceof Response)) throw new Error(`refused: ${status}`);
  const reader = readEvents(data.body);
  readers.push(reader);
  expect(await reader.next()).toMatchObject({ closed: false });
  return reader;
}

test("a guest hears of answers, comments and writers, in numbers alone", async () => {
  const { db } = app.current;
  const reader = await watch(open);
  const answer = await make.answer(db, cast.bo_, open, { body: "Whispering: zyzzyva is the answer." });
  expect(await reader.next()).toMatchObject({ answers: 1, comments: 0 });
  await make.comment(db, cast.ada, { answerId: answer }, "Whispering back about zyzzyva.");
  const news = await reader.next();
  expect(news).toMatchObject({ answers: 1, comments: 1 });
  expect(JSON.stringify(news)).not.toMatch(/zyzzyva|ada|bo_/i);
  await claimQuestion(db, cast.lea, open);
  expect(await reader.next()).not.toMatchObject({ writing: (news as { writing: string }).writing });
  await reader.close();
});

test("pages of other sites, and those who may not see the question, hear nothing", async () => {
  const cookie = await signIn(cast.pia);
  const foreign: Record<string, string>[] = [
    { Origin: "https://evil.example" },
    { Origin: "null" },
    { "Sec-Fetch-Site": "cross-site" },
    { "Sec-Fetch-Site": "same-site" },
  ];
  for (const headers of foreign) expect((await ask(shut, { Cookie: cookie, ...headers })).status).toBe(403);
  expect((await ask(shut, { Cookie: cookie, Origin: "http://goodturn.test" })).status).toBe(200);
  expect((await ask(shut)).status).toBe(404);
  expect((await ask(shut, { Cookie: await signIn(cast.ada) })).status).toBe(404);
  expect((await ask(999_999)).status).toBe(404);
});

test("whoever leaves the group hears nothing of what comes after", async () => {
  const { db } = app.current;
  const eva = await make.person(db, "eva");
  const inside = await watch(shut, await signIn(cast.mo_));
  await joinGroup(db, eva.id, "beta");
  const reader = await watch(shut, await signIn(eva));
  await leaveGroup(db, eva.id, "beta");
  await make.answer(db, cast.pia, shut);
  expect(await inside.next()).toMatchObject({ answers: 1 });
  expect(await reader.rest()).toEqual([]);
});

test("a space that goes private, a question that is gone: the stream ends with the next event", async () => {
  const { db } = app.current;
  const eva = await make.person(db, "evan");
  const later = await make.question(db, eva);
  const reader = await watch(later);
  const owner = await watch(later, await signIn(cast.una));
  const [beta] = await db.select({ groupId: spaces.groupId }).from(spaces).where(eq(spaces.slug, "beta"));
  await db.update(spaces).set({ groupId: beta?.groupId }).where(eq(spaces.slug, "plans"));
  await make.comment(db, cast.mo_, { questionId: later }).catch(() => {});
  const una = await make.member(db, cast.una.id);
  await make.comment(db, una, { questionId: later });
  expect(await reader.rest()).toEqual([]);
  // The owner's rights changed as well: their stream ends too, and their page asks anew.
  expect(await owner.rest()).toEqual([]);
  await db.update(spaces).set({ groupId: null }).where(eq(spaces.slug, "plans"));
});

test("a session that ended and rights that were taken away end the stream, at once where that is told of", async () => {
  const { db } = app.current;
  const eva = await make.person(db, "evita", { role: "moderator" });
  const cookie = await signIn(eva);
  const over = await watch(open, cookie, "10.0.0.1");
  await app.current.app.sessions.end(cookie);
  await make.comment(db, cast.ada, { questionId: open });
  expect(await over.rest()).toEqual([]);

  const demoted = await watch(open, await signIn(eva), "10.0.0.1");
  await db.update(people).set({ role: "member" }).where(eq(people.id, eva.id));
  await make.comment(db, cast.ada, { questionId: open });
  expect(await demoted.rest()).toEqual([]);
});

test("rights that are taken away on record end the stream though nothing happens on the question", async () => {
  const { db } = app.current;
  const eva = await make.person(db, "evelin");
  await joinGroup(db, eva.id, "beta");
  const reader = await watch(shut, await signIn(eva), "10.0.0.2");
  await leaveOwnGroup(db, await make.member(db, eva.id), "beta");
  expect(await reader.rest()).toEqual([]);
});

test("what nobody tells of ends the stream at the next heartbeat", async () => {
  const { db } = app.current;
  const eva = await make.person(db, "evanna");
  const cookie = await signIn(eva);
  const reader = await watch(open, cookie, "10.0.0.3");
  await app.current.app.sessions.end(cookie);
  expect(await reader.rest(30_000)).toEqual([]);
}, 40_000);

test("as many streams as are good for all: five for one person, twenty from one address", async () => {
  const cookie = await signIn(cast.sol);
  const mine = [];
  for (let n = 0; n < 5; n++) mine.push(await watch(open, cookie, `10.1.0.${n}`));
  expect((await ask(open, { Cookie: cookie }, "10.1.0.9")).status).toBe(429);
  await mine[0]?.close();
  mine.push(await watch(open, cookie, "10.1.0.9"));
  for (let n = 0; n < 20; n++) mine.push(await watch(open, undefined, "10.2.0.1"));
  expect((await ask(open, {}, "10.2.0.1")).status).toBe(429);
  for (const reader of mine) await reader.close();
  await (await watch(open, undefined, "10.2.0.1")).close();
});

test("claiming answers a script, and only those who may", async () => {
  const send = (id: QuestionId, as: Member | undefined, wanted: string) =>
    post(app.current.app, claim, {
      path: `/questions/${id}/claim`,
      params: { id: String(id) },
      as,
      fields: { wanted, enhanced: "yes" },
    });
  const who = async (as?: Member) => {
    const { data } = await get(app.current.app, writers, {
      path: `/questions/${open}/claim`,
      params: { id: String(open) },
      as,
    });
    return ((await (data as Response).json()) as { writers: { handle: string }[] }).writers.map(({ handle }) => handle);
  };
  expect((await send(open, cast.bo_, "yes")).status).toBe(204);
  expect(await who()).toContain("bo_");
  expect(await who(cast.bo_)).not.toContain("bo_");
  expect((await send(open, cast.bo_, "no")).status).toBe(204);
  expect(await who()).not.toContain("bo_");
  expect((await send(shut, cast.ada, "yes")).status).toBe(404);
  expect((await send(open, undefined, "yes")).location).toMatch(/^\/sign-in/);
  const hidden = await get(app.current.app, writers, {
    path: `/questions/${shut}/claim`,
    params: { id: String(shut) },
    as: cast.ada,
  });
  expect(hidden.status).toBe(404);
});

test("a process that stops ends its streams", async () => {
  const reader = await watch(open);
  await app.current.app.streams.live.close();
  expect(await reader.rest()).toEqual([]);
});
