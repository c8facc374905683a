import { beforeEach, expect, test } from "vitest";
import type { Viewer } from "#app/domain/people/viewer.server";
import { deleteQuestion } from "#app/domain/questions/delete.server";
import { search } from "#app/domain/search/find.server";
import { changePin, listPins, pin, targetAt, unpin } from "#app/domain/search/pins.server";
import { suggest } from "#app/domain/search/suggest.server";
import { listSynonyms, removeSynonyms, saveSynonyms } from "#app/domain/search/synonyms.server";
import { listRecord } from "#app/domain/staff/record.server";
import { Forbidden, Invalid } from "#app/lib/errors";
import { type QuestionId, searchPins, searchSynonyms } from "#db/schema/index";
import { useDatabase } from "#tests/support/db";
import * as make from "#tests/support/make";
import { searching } from "#tests/support/searching";

const database = useDatabase();
const NOW = new Date("2026-03-04T10:00:00Z");
let cast: Awaited<ReturnType<typeof make.cast>>;
let index: ReturnType<typeof searching>;
const asked: Record<"refund" | "chip" | "hidden" | "gone", QuestionId> = {} as never;

beforeEach(async () => {
  const { db } = database.current;
  await db.delete(searchPins);
  await db.delete(searchSynonyms);
  if (cast) return;
  cast = await make.cast(db);
  index = searching(database.current);
  asked.refund = await make.question(db, cast.ada, { title: "How do refunds work after a trip" });
  asked.chip = await make.question(db, cast.ada, { title: "My chip does not fit the phone", body: "It is too large." });
  asked.hidden = await make.question(db, cast.pia, { title: "Secret tariff of the testers", space: "beta" });
  asked.gone = await make.question(db, cast.ada, { title: "A question that goes" });
  for (let n = 0; n < 3; n++) await make.question(db, cast.bo_, { title: `Roaming bill, number ${n}` });
  await index.follow();
  await index.engine.recount();
});

async function find(words: string, viewer: Viewer = null, more = {}) {
  const { items, total } = await search(database.current.db, index.engine, viewer, { words, ...more });
  const named = items.flatMap((item) =>
    item.kind === "question" ? [{ id: item.question.id, pinned: item.pinned }] : [],
  );
  return { named, total };
}

const choose = (words: string, id: QuestionId, actor = cast.una) =>
  pin(database.current.db, actor, { words, target: { kind: "question", id } }, NOW);

test("what staff chose for some words comes first, marked, and counts once", async () => {
  const before = await find("roaming bill");
  expect(before.named.some(({ pinned }) => pinned)).toBe(false);
  await choose("Roaming bill", asked.refund, cast.sol);
  const after = await find("  roaming   BILL? ");
  expect(after.named[0]).toEqual({ id: asked.refund, pinned: true });
  expect(after.total).toBe(before.total + 1);
  expect((await find("roaming bill", null, { kind: "answer" })).named).toEqual([]);
  expect((await find("roaming bill", null, { sort: "newest" })).named.some(({ pinned }) => pinned)).toBe(false);
  expect((await find("roaming")).named.some(({ pinned }) => pinned)).toBe(false);
});

test("what was found anyhow moves to the front and is not there twice", async () => {
  await choose("chip phone", asked.chip);
  const { named } = await find("chip phone");
  expect(named.filter(({ id }) => id === asked.chip)).toEqual([{ id: asked.chip, pinned: true }]);
});

test("a choice shows to nobody what they may not see, nor what is gone", async () => {
  const { db } = database.current;
  await choose("roaming bill", asked.hidden);
  await choose("roaming bill", asked.gone);
  await deleteQuestion(db, cast.ada, asked.gone);
  const ids = async (viewer: Viewer) => (await find("roaming bill", viewer)).named.map(({ id }) => id);
  expect(await ids(cast.pia)).toContain(asked.hidden);
  const [guest, plain] = [await find("roaming bill"), await ids(cast.ada)];
  expect([...guest.named.map(({ id }) => id), ...plain]).not.toContain(asked.hidden);
  expect(guest.total).toBe(3);
  expect(plain).not.toContain(asked.gone);
});

test("owners and staff choose, and only what they see themselves", async () => {
  const { db } = database.current;
  for (const other of [cast.ada, cast.lea, cast.mo_]) {
    await expect(choose("a b", asked.refund, other)).rejects.toThrow(Forbidden);
    await expect(listPins(db, other)).rejects.toThrow(Forbidden);
    await expect(saveSynonyms(db, other, { words: ["a", "b"], language: null }, NOW)).rejects.toThrow(Forbidden);
    await expect(removeSynonyms(db, other, { words: ["a", "b"], language: null }, NOW)).rejects.toThrow(Forbidden);
  }
  const outside = await make.person(db, "outside", { role: "staff" });
  await expect(choose("a b", asked.hidden, outside)).rejects.toThrow(Invalid);
  await choose("a b", asked.hidden);
  expect((await listPins(db, outside)).map(({ title }) => title)).toEqual([null]);
});

test("choosing twice is choosing once, three fit, and taking out twice is as good as once", async () => {
  const { db } = database.current;
  const target = { kind: "question", id: asked.refund } as const;
  for (let twice = 0; twice < 2; twice++) await choose("money back", asked.refund);
  await choose("money back", asked.chip);
  await choose("money back", asked.hidden);
  await expect(choose("money back", asked.chip)).resolves.toBeUndefined();
  const other = await make.question(db, cast.bo_, { title: "One more" });
  await expect(choose("money back", other)).rejects.toMatchObject({ fields: { words: "error.pinsFull" } });
  await expect(choose("?!", other)).rejects.toThrow(Invalid);
  const [first] = await listPins(db, cast.una);
  await changePin(db, cast.una, first?.pin ?? 0, { words: "get money back", target }, NOW);
  expect((await listPins(db, cast.una)).map(({ words }) => words)).toContain("get money back");
  for (let twice = 0; twice < 2; twice++) await unpin(db, cast.una, { words: "get money back", target }, NOW);
  expect(await db.$count(searchPins)).toBe(2);
});

test("an address leads to a question or an answer", () => {
  expect(targetAt("https://forum.example/questions/12-how-do-i?page=2")).toEqual({ kind: "question", id: 12 });
  expect(targetAt("/questions/12-how-do-i#answer-7")).toEqual({ kind: "answer", id: 7 });
  expect(targetAt(" /answers/7 ")).toEqual({ kind: "answer", id: 7 });
  expect(targetAt("/questions/ask")).toBeNull();
  expect(targetAt("https://forum.example/")).toBeNull();
});

test("whoever looks for one word finds what holds the other, in the order asked for", async () => {
  const { db } = database.current;
  const newer = await make.question(db, cast.ada, { title: "A SIM card that fits" }, new Date(Date.now() + 60_000));
  await index.follow();
  expect((await find("sim card")).named.map(({ id }) => id)).not.toContain(asked.chip);
  await saveSynonyms(db, cast.sol, { words: ["chip", "SIM card"], language: null }, NOW);
  expect((await find("sim card fit")).named.map(({ id }) => id).sort()).toEqual([asked.chip, newer].sort());
  expect((await find("chip", null, { sort: "newest" })).named.map(({ id }) => id)).toEqual([newer, asked.chip]);
  expect((await find('"sim card"')).named.map(({ id }) => id)).not.toContain(asked.chip);
});

test("words of one language stand for searches in it alone", async () => {
  const { db } = database.current;
  await saveSynonyms(db, cast.una, { words: ["chip", "микросхема"], language: "ru" }, NOW);
  expect((await find("микросхема")).named.map(({ id }) => id)).toContain(asked.chip);
  await removeSynonyms(db, cast.una, { words: ["микросхема", "chip"], language: "ru" }, NOW);
  expect((await find("микросхема")).named).toEqual([]);
});

test("a group has at least two different words, and is there once", async () => {
  const { db } = database.current;
  await expect(saveSynonyms(db, cast.una, { words: ["chip", " CHIP "], language: null }, NOW)).rejects.toThrow(Invalid);
  const long = { words: ["chip", "a thing of five long words"], language: null };
  await expect(saveSynonyms(db, cast.una, long, NOW)).rejects.toThrow(Invalid);
  for (const words of [
    ["sim", "chip"],
    ["Chip", "SIM"],
  ])
    await saveSynonyms(db, cast.una, { words, language: null }, NOW);
  const [group] = await listSynonyms(db, cast.una);
  expect(await db.$count(searchSynonyms)).toBe(1);
  await saveSynonyms(db, cast.una, { id: group?.id, words: ["sim", "chip", "card"], language: null }, NOW);
  expect((await listSynonyms(db, cast.una)).map(({ words }) => words)).toEqual([["card", "chip", "sim"]]);
});

test("each act is on record, and what changed nothing is not", async () => {
  const { db } = database.current;
  const count = async () => (await listRecord(db, cast.una, { area: "search", by: null })).rows.length;
  const before = await count();
  const target = { kind: "question", id: asked.refund } as const;
  for (let twice = 0; twice < 2; twice++) await choose("on record", asked.refund);
  for (let twice = 0; twice < 2; twice++) await unpin(db, cast.una, { words: "on record", target }, NOW);
  const group = { words: ["one", "two"], language: null };
  for (let twice = 0; twice < 2; twice++) await saveSynonyms(db, cast.una, group, NOW);
  for (let twice = 0; twice < 2; twice++) await removeSynonyms(db, cast.una, group, NOW);
  expect((await count()) - before).toBe(4);
});

const offered = async (words: string, viewer: Viewer = null) =>
  (await suggest(database.current.db, index.engine, viewer, { words })).question.map(({ id }) => id);

test("what staff chose for some words comes first while they are typed, for whoever may see it", async () => {
  await choose("roaming bill", asked.refund);
  await choose("roaming bill", asked.hidden, cast.una);
  expect((await offered("Roaming bill")).slice(0, 2)).toEqual([asked.refund, expect.any(Number)]);
  expect(await offered("Roaming bill")).not.toContain(asked.hidden);
  expect((await offered("Roaming bill", cast.pia)).slice(0, 2)).toEqual([asked.refund, asked.hidden]);
  expect(await offered("Roaming bil")).not.toContain(asked.refund);
});

test("what staff say means the same is offered while it is typed", async () => {
  expect(await offered("esim card")).not.toContain(asked.chip);
  await saveSynonyms(database.current.db, cast.una, { language: null, words: ["esim card", "chip"] }, NOW);
  expect(await offered("esim card")).toContain(asked.chip);
});
