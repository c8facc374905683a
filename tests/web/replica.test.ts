import { eq, sql } from "drizzle-orm";
import { expect, onTestFinished, test } from "vitest";
import { connect, type Db } from "#app/platform/db.server";
import { type Position, readPosition } from "#app/platform/replicas/position";
import { loader as readPage, action as writeAnswer } from "#app/routes/questions/show";
import type { App } from "#app/web/app.server";
import { reading, writing } from "#app/web/respond.server";
import { people, type QuestionId, questions } from "#db/schema/index";
import { useApp } from "#tests/support/app";
import { useDatabase } from "#tests/support/db";
import * as make from "#tests/support/make";
import { get, type Outcome, post } from "#tests/support/request";

const primary = useApp();
const copy = useDatabase();

type StandIn = { hasAll: boolean; url?: string };

// why: a second database tells what is read from where; the script that starts a real replica is tested on its own.
function withReplica({ hasAll, url = copy.current.url }: StandIn) {
  const { app } = primary.current;
  const connection = connect(url, { max: 2 });
  onTestFinished(() => connection.close());
  const told = { after: [] as (Position | null)[], leftOut: 0 };
  const replica = { db: connection.db, leaveOut: () => void told.leftOut++ };
  const replicas: App["replicas"] = {
    choose(after) {
      told.after.push(after);
      return hasAll || after === null ? replica : null;
    },
    position: async () => "0/2A",
    close: async () => {},
  };
  return { app: { ...app, replicas }, told };
}

/** The same question in both databases; only its title says where it was read. */
async function inBoth() {
  const { db } = primary.current;
  const { ada, bo_ } = await make.cast(db);
  await make.cast(copy.current.db);
  const id = await make.question(db, ada, { title: "As the primary knows it" });
  const there = await make.question(copy.current.db, ada, { title: "As the replica knows it" });
  expect(there).toBe(id);
  return { ada, bo_, id };
}

const firstTitle = async (db: Db) =>
  (await db.select({ title: questions.title }).from(questions).orderBy(questions.id))[0]?.title;
const titleLoader = reading(({ db }) => firstTitle(db));
const cookieOf = ({ cookies }: Outcome) =>
  cookies.find((cookie) => cookie.startsWith("written="))?.split(";", 1)[0] ?? "";

const world = { current: null as Awaited<ReturnType<typeof inBoth>> | null };
const ready = async () => {
  world.current ??= await inBoth();
  return world.current;
};
const pathOf = (id: QuestionId) => `/questions/${id}-as-the-primary-knows-it`;

test("a page is read from a replica; the next one after a write from a replica that has it, or from the primary", async () => {
  const { bo_, id } = await ready();
  const { app, told } = withReplica({ hasAll: false });
  expect((await get(app, titleLoader, { path: "/" })).data).toBe("As the replica knows it");
  const fields = { body: "Ask for a refund, it is in our zone." };
  const answered = await post(app, writeAnswer, { path: pathOf(id), params: { slug: String(id) }, as: bo_, fields });
  expect(answered.status).toBe(303);
  const headers = { Cookie: cookieOf(answered) };
  expect((await get(app, titleLoader, { path: "/", headers })).data).toBe("As the primary knows it");
  expect(told.after).toEqual([null, readPosition("0/2A")]);
  const caughtUp = withReplica({ hasAll: true });
  expect((await get(caughtUp.app, titleLoader, { path: "/", headers })).data).toBe("As the replica knows it");
});

test("a cookie that is no position counts as none", async () => {
  await ready();
  const { app, told } = withReplica({ hasAll: false });
  for (const Cookie of ["written=", "written=yes", "written='; drop table people", "written=1/2/3"])
    expect((await get(app, titleLoader, { path: "/", headers: { Cookie } })).data).toBe("As the replica knows it");
  expect(told.after).toEqual([null, null, null, null]);
});

test("who somebody is and what they may is read from the primary, and every write happens there", async () => {
  const { bo_ } = await ready();
  const { app } = withReplica({ hasAll: true });
  await copy.current.db.update(people).set({ name: "Nobody" }).where(eq(people.id, bo_.id));
  const name = reading(async ({ viewer }) => viewer?.name);
  expect((await get(app, name, { path: "/", as: bo_ })).data).toBe("Bo_");
  const title = writing(({ db }) => firstTitle(db));
  expect((await post(app, title, { path: "/", as: bo_ })).data).toBe("As the primary knows it");
});

test("what a replica does not find, may not do or does not answer, the primary is asked for in the same request", async () => {
  const { ada } = await ready();
  const newer = await make.question(primary.current.db, ada, { title: "Newer than the replica is" });
  const { app, told } = withReplica({ hasAll: true });
  const path = `/questions/${newer}-newer-than-the-replica-is`;
  const found = await get(app, readPage, { path, params: { slug: String(newer) } });
  expect(found).toMatchObject({ status: 200, data: { question: { title: "Newer than the replica is" } } });
  expect(told.leftOut).toBe(0);

  const readOnly = withReplica({ hasAll: true, url: `${copy.current.url}?default_transaction_read_only=on` });
  const writesALittle = reading(async ({ db }) => {
    await db.execute(sql`update questions set title = title`);
    return firstTitle(db);
  });
  expect((await get(readOnly.app, writesALittle, { path: "/" })).data).toBe("As the primary knows it");
  expect(readOnly.told.leftOut).toBe(0);

  const dead = withReplica({ hasAll: true, url: "postgres://nobody:x@127.0.0.1:1/none" });
  expect((await get(dead.app, titleLoader, { path: "/" })).data).toBe("As the primary knows it");
  expect(dead.told.leftOut).toBe(1);
});

test("without replicas all that is remembered of a write is that there was one", async () => {
  const { bo_ } = await ready();
  const nothing = writing(async ({ done }) => done("/"));
  expect(cookieOf(await post(primary.current.app, nothing, { path: "/", as: bo_ }))).toBe("written=here");
});
