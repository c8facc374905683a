import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { action, loader } from "#app/routes/questions/closure";
import { readNamedQuestion } from "#app/routes/questions/closure-form";
import { type QuestionId, questions } from "#db/schema/index";
import { useApp } from "#tests/support/app";
import * as make from "#tests/support/make";
import { get, post } from "#tests/support/request";

const app = useApp();
let cast: Awaited<ReturnType<typeof make.cast>>;
beforeAll(async () => {
  cast = await make.cast(app.current.db);
});

const at = (id: QuestionId) => ({ path: `/questions/${id}/closure`, params: { id: String(id) } });
const closureOf = async (id: QuestionId) => {
  const [row] = await app.current.db
    .select({ reason: questions.closureReason, note: questions.closureNote, duplicateOf: questions.duplicateOfId })
    .from(questions)
    .where(eq(questions.id, id));
  return row;
};
const close = (id: QuestionId, as: typeof cast.mo_, fields: Record<string, string>) =>
  post(app.current.app, action, { ...at(id), as, fields: { closed: "yes", note: "", ...fields } });

test("a moderator closes a question with a reason and a word, and opens it again", async () => {
  const { app: site, db } = app.current;
  const id = await make.question(db, cast.ada);
  const closed = await close(id, cast.mo_, { reason: "outdated", note: "That plan ended in May." });
  expect(closed.location).toBe(`/questions/${id}-why-is-my-roaming-bill-so-high`);
  expect(closed.cookies.join()).toContain("notice=closed");
  expect(await closureOf(id)).toMatchObject({ reason: "outdated", note: "That plan ended in May." });
  expect((await get(site, loader, { ...at(id), as: cast.mo_ })).data).toMatchObject({ closed: true });

  const opened = await post(site, action, { ...at(id), as: cast.mo_, fields: { closed: "no" } });
  expect(opened.cookies.join()).toContain("notice=reopened");
  expect(await closureOf(id)).toMatchObject({ reason: null });
});

test.each([
  ["its number", (id: number) => `${id}`],
  ["its number with a hash", (id: number) => ` #${id} `],
  ["its path", (id: number) => `/questions/${id}-why`],
  ["its address on this site", (id: number) => `http://goodturn.test/questions/${id}-why?page=2#answer-1`],
  ["the part of its address that names it", (id: number) => `${id}-why-is-my`],
])("a duplicate names the other question by %s", async (_, named) => {
  const { db } = app.current;
  const [id, original] = [await make.question(db, cast.ada), await make.question(db, cast.bo_)];
  expect((await close(id, cast.mo_, { reason: "duplicate", duplicateOf: named(original) })).status).toBe(303);
  expect(await closureOf(id)).toMatchObject({ reason: "duplicate", duplicateOf: original });
});

test("a duplicate names another question that is there, and no duplicate of one", async () => {
  const { db } = app.current;
  const id = await make.question(db, cast.ada);
  const original = await make.question(db, cast.bo_);
  const duplicate = await make.question(db, cast.bo_);
  await close(duplicate, cast.mo_, { reason: "duplicate", duplicateOf: `${original}` });
  const wrongs = {
    "": "error.duplicateMissing",
    [`${id}`]: "error.duplicateOfItself",
    "999999": "error.duplicateUnknown",
    "not a question": "error.duplicateUnknown",
    [`https://elsewhere.example/questions/${original}`]: "error.duplicateUnknown",
    [`${duplicate}`]: "error.duplicateOfDuplicate",
  };
  for (const [duplicateOf, word] of Object.entries(wrongs)) {
    const outcome = await close(id, cast.mo_, { reason: "duplicate", duplicateOf, note: "See there" });
    expect(outcome.status).toBe(422);
    expect(outcome.data).toMatchObject({
      result: { error: { duplicateOf: [word] }, initialValue: { reason: "duplicate", note: "See there" } },
    });
  }
  expect(await closureOf(id)).toMatchObject({ reason: null });
});

test("closing asks for a reason", async () => {
  const id = await make.question(app.current.db, cast.ada);
  for (const fields of [{ reason: "" }, { reason: "because" }]) {
    const outcome = await close(id, cast.mo_, { ...fields, note: "typed" });
    expect(outcome).toMatchObject({
      status: 422,
      data: { result: { error: { reason: ["error.closureReason"] }, initialValue: { note: "typed" } } },
    });
  }
});

test("neither the asker nor a stranger gets the form or closes", async () => {
  const { app: site, db } = app.current;
  const id = await make.question(db, cast.ada);
  for (const as of [cast.ada, cast.bo_]) {
    expect((await get(site, loader, { ...at(id), as })).status).toBe(403);
    expect((await close(id, as, { reason: "outdated" })).status).toBe(403);
  }
  expect(await closureOf(id)).toMatchObject({ reason: null });
});

describe("an address", () => {
  const own = "https://help.example";
  test.each([
    ["42", 42],
    ["#42", 42],
    ["questions/42-x", 42],
    ["/questions/42-x/", 42],
    [`${own}/questions/42`, 42],
    [`${own}/answers/42`, null],
    ["https://other.example/questions/42", null],
    ["//other.example/questions/42", null],
    ["http://help.example/questions/42", null],
    ["/questions/ask", null],
    ["javascript:42", null],
    ["", null],
  ])("%j names the question %j", (text, id) => {
    expect(readNamedQuestion(text, own)).toBe(id);
  });
});
