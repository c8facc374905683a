import { beforeAll, expect, test } from "vitest";
import type { Viewer } from "#app/domain/people/viewer.server";
import { COMPLETION_RATE } from "#app/domain/search/limits";
import { loader } from "#app/routes/complete/people";
import { people, type QuestionId } from "#db/schema/index";
import { useApp } from "#tests/support/app";
import * as make from "#tests/support/make";
import { get } from "#tests/support/request";

const app = useApp();
let cast: Awaited<ReturnType<typeof make.cast>>;
let open: QuestionId;
let hidden: QuestionId;

beforeAll(async () => {
  const { db } = app.current;
  cast = await make.cast(db);
  const silent = await make.person(db, "bob_quiet", { name: "Bob Quiet" });
  const helper = await make.person(db, "bob_helper", { name: "Bob Helper" });
  await make.person(db, "maria_a", { name: "Μαρία Άννα" });
  await db.insert(people).values({ handle: "zoe_left", name: "Bob Left", leftAt: new Date() });
  open = await make.question(db, cast.ada);
  await make.comment(db, silent, { questionId: open });
  const elsewhere = await make.question(db, cast.ada);
  await make.answer(db, helper, elsewhere);
  hidden = await make.question(db, cast.pia, { space: "beta" });
  await make.answer(db, cast.sol, hidden);
});

async function ask(q: string, { as = cast.ada, question }: { as?: Viewer; question?: QuestionId } = {}) {
  const query = new URLSearchParams({ q, ...(question ? { question: String(question) } : {}) });
  const { status, data } = await get(app.current.app, loader, { path: `/complete/people?${query}`, as });
  const body = data instanceof Response && status === 200 ? await data.json() : null;
  return { status, handles: ((body?.people ?? []) as { handle: string }[]).map(({ handle }) => handle), body };
}

test("people are found by how their handle or a part of their name begins, whatever the accents and the case", async () => {
  expect((await ask("BOB_q")).handles).toEqual(["bob_quiet"]);
  expect((await ask("help")).handles).toEqual(["bob_helper"]);
  expect((await ask("αννα")).handles).toEqual(["maria_a"]);
  expect((await ask("μαρία")).handles).toEqual(["maria_a"]);
  expect((await ask("elper")).handles).toEqual([]);
  expect((await ask("%")).handles).toEqual([]);
});

test("who wrote under the question comes first, then staff, then who did something last", async () => {
  expect((await ask("bo", { question: open })).handles).toEqual(["bob_quiet", "bob_helper", "bo_"]);
  expect((await ask("bo")).handles).toEqual(["bob_helper", "bob_quiet", "bo_"]);
});

test("before the first letter only this question's people and staff are offered", async () => {
  const { handles } = await ask("", { as: cast.bo_, question: open });
  expect(handles.slice(0, 2).sort()).toEqual(["ada", "bob_quiet"]);
  expect(handles).toContain("sol");
  expect(handles).not.toContain("bob_helper");
});

test("a question that I may not see orders nothing", async () => {
  const { handles } = await ask("", { as: cast.bo_, question: hidden });
  expect(handles).not.toContain("pia");
  expect((await ask("", { as: await make.member(app.current.db, cast.pia.id), question: hidden })).handles[0]).toBe(
    "sol",
  );
});

test("nobody who left is offered, nor am I to myself", async () => {
  expect((await ask("zoe")).handles).toEqual([]);
  expect((await ask("bob l")).handles).toEqual([]);
  expect((await ask("ada")).handles).toEqual([]);
});

test("a guest is told of nobody", async () => {
  expect(await ask("bo", { as: null, question: open })).toMatchObject({ status: 200, handles: [] });
});

test("at most eight people, each with what a list shows and no more", async () => {
  const { db } = app.current;
  await db.insert(people).values(Array.from({ length: 12 }, (_, n) => ({ handle: `crowd_${n}`, name: `Crowd ${n}` })));
  const { body, handles } = await ask("crowd");
  expect(handles).toHaveLength(8);
  expect(Object.keys(body.people[0]).sort()).toEqual(["handle", "name", "picture", "role"]);
});

test("one member asks so often in a minute and no more", async () => {
  const statuses: number[] = [];
  for (let n = 0; n <= COMPLETION_RATE.acts; n++) statuses.push((await ask("bo", { as: cast.lea })).status);
  expect(statuses.at(-2)).toBe(200);
  expect(statuses.at(-1)).toBe(429);
});
