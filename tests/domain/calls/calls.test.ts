import { beforeAll, expect, test } from "vitest";
import { deleteCall, editCall, reportOnCall } from "#app/domain/calls/edit.server";
import { findOpenCall } from "#app/domain/calls/find.server";
import { listCurrentCalls, listPastCalls, showCall } from "#app/domain/calls/list.server";
import { type NewCall, openCall } from "#app/domain/calls/open.server";
import { Forbidden, Gone, Invalid, NotFound } from "#app/lib/errors";
import { useDatabase } from "#tests/support/db";
import * as make from "#tests/support/make";

const database = useDatabase();
let cast: Awaited<ReturnType<typeof make.cast>>;
beforeAll(async () => {
  cast = await make.cast(database.current.db);
});

const NOW = new Date("2026-11-22T12:00:00Z");
const BEFORE = new Date("2026-11-19T12:00:00Z");
const AFTER = new Date("2026-12-01T00:00:00Z");
const made = { calls: 0 };
const input = (more: Partial<NewCall> = {}): NewCall => ({
  title: `What would make travelling easier? Round ${++made.calls}`,
  body: "We rebuild roaming next year and want to hear from you.",
  prompts: ["Where do you travel?", "What do you miss there?"],
  opensOn: "2026-11-20",
  closesOn: "2026-11-30",
  space: "plans",
  ...more,
});
const edited = { title: "What would make travel easier?", body: "We rebuild roaming next year.", prompts: [] };

test("a call takes ideas from its first day to the end of its last, and stands among those to come or over otherwise", async () => {
  const { db } = database.current;
  const { id } = await openCall(db, cast.sol, input(), NOW);
  const at = async (now: Date) => {
    const { open, coming } = await listCurrentCalls(db, null, now);
    const past = (await listPastCalls(db, null, { now, before: null, after: null })).rows;
    const has = (rows: { id: number }[]) => rows.some((row) => row.id === id);
    return {
      open: has(open),
      coming: has(coming),
      past: has(past),
      taken: (await findOpenCall(db, null, id, now)) !== null,
    };
  };
  expect(await at(BEFORE)).toEqual({ open: false, coming: true, past: false, taken: false });
  expect(await at(NOW)).toEqual({ open: true, coming: false, past: false, taken: true });
  expect(await at(new Date("2026-11-30T23:59:59Z"))).toEqual({ open: true, coming: false, past: false, taken: true });
  expect(await at(AFTER)).toEqual({ open: false, coming: false, past: true, taken: false });
});

test.each([
  ["a last day before the first", { closesOn: "2026-11-19" }, { closesOn: "error.callCloses" }],
  ["a last day that is over", { opensOn: "2026-11-01", closesOn: "2026-11-21" }, { closesOn: "error.callCloses" }],
  ["a span of years", { closesOn: "2029-01-01" }, { closesOn: "error.callCloses" }],
  ["no day at all", { opensOn: "tomorrow" }, { opensOn: "error.day" }],
  ["a day that is in no calendar", { closesOn: "2026-11-31" }, { closesOn: "error.day" }],
])("a call with %s is refused", async (_, more, fields) => {
  await expect(openCall(database.current.db, cast.sol, input(more), NOW)).rejects.toEqual(new Invalid(fields));
});

test("only those who speak for the space open, edit, report on and delete its calls", async () => {
  const { db } = database.current;
  const { id } = await openCall(db, cast.sol, input(), NOW);
  const days = { opensOn: "2026-11-20", closesOn: "2026-11-30" };
  for (const nobody of [cast.ada, cast.lea, cast.mo_]) {
    await expect(openCall(db, nobody, input(), NOW)).rejects.toThrow(Forbidden);
    await expect(editCall(db, nobody, id, { ...edited, ...days }, NOW)).rejects.toThrow(Forbidden);
    await expect(reportOnCall(db, nobody, id, "It went well, we think.", AFTER)).rejects.toThrow(Forbidden);
    await expect(deleteCall(db, nobody, id, NOW)).rejects.toThrow(Forbidden);
  }
});

test("the same sent many times at once is one call", async () => {
  const { db } = database.current;
  const sent = input();
  const called = await Promise.all(Array.from({ length: 6 }, () => openCall(db, cast.sol, sent, NOW)));
  expect(new Set(called.map(({ id }) => id)).size).toBe(1);
});

test("a call of a private space is nobody's to know of outside", async () => {
  const { db } = database.current;
  const { id } = await openCall(db, cast.sol, input({ space: "beta" }), NOW);
  await expect(showCall(db, cast.ada, id)).rejects.toThrow(NotFound);
  expect(await findOpenCall(db, cast.ada, id, NOW)).toBeNull();
  expect((await listCurrentCalls(db, cast.ada, NOW)).open.map((row) => row.id)).not.toContain(id);
  await expect(deleteCall(db, cast.ada, id, NOW)).rejects.toThrow(NotFound);
  expect((await showCall(db, cast.pia, id)).prompts).toHaveLength(2);
});

test("what came of it is said when it is over, not before, and can be said better", async () => {
  const { db } = database.current;
  const { id } = await openCall(db, cast.sol, input(), NOW);
  await expect(reportOnCall(db, cast.sol, id, "We will build three of them.", NOW)).rejects.toThrow(Forbidden);
  await reportOnCall(db, cast.sol, id, "We will build three of them.", AFTER);
  await reportOnCall(db, cast.una, id, "We will build **four** of them.", new Date("2026-12-05"));
  expect(await showCall(db, null, id)).toMatchObject({
    reportHtml: "<p>We will build <strong>four</strong> of them.</p>\n",
    reportedAt: AFTER,
  });
});

test("a call is edited also when it is over, as long as its days stay, and a deleted one is gone", async () => {
  const { db } = database.current;
  const { id } = await openCall(db, cast.sol, input(), NOW);
  await editCall(db, cast.sol, id, { ...edited, opensOn: "2026-11-20", closesOn: "2026-11-30" }, AFTER);
  expect(await showCall(db, null, id)).toMatchObject({ title: edited.title, prompts: [], editedAt: AFTER });
  await expect(
    editCall(db, cast.sol, id, { ...edited, opensOn: "2026-11-20", closesOn: "2026-11-29" }, AFTER),
  ).rejects.toEqual(new Invalid({ closesOn: "error.callCloses" }));
  await deleteCall(db, cast.sol, id, AFTER);
  await expect(showCall(db, null, id)).rejects.toThrow(Gone);
});
