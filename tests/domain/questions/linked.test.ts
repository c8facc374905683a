import { expect, test } from "vitest";
import type { Viewer } from "#app/domain/people/viewer.server";
import { closeQuestion } from "#app/domain/questions/closure.server";
import { showQuestion } from "#app/domain/questions/show.server";
import { relatedQuestions } from "#app/domain/search/similar.server";
import { createPostgresEngine } from "#app/platform/search-engine/postgres.server";
import { questionLinks } from "#db/schema/index";
import { useDatabase } from "#tests/support/db";
import * as make from "#tests/support/make";

const database = useDatabase();

test("a question leads on to what is linked with it either way and to its duplicates, as far as one may see them", async () => {
  const { db } = database.current;
  const { ada, bo_, lea, pia } = await make.cast(db);
  const id = await make.question(db, ada, { title: "The question that is looked at" });
  const to = await make.question(db, bo_, { title: "One that it points at" });
  const from = await make.question(db, bo_, { title: "One that points at it" });
  const copy = await make.question(db, bo_, { title: "One that asks the same" });
  const secret = await make.question(db, pia, { title: "One that outsiders know nothing of", space: "beta" });
  await make.question(db, bo_, { title: "One that has nothing to do with it" });
  await db.insert(questionLinks).values([
    { questionId: id, linkedId: to },
    { questionId: from, linkedId: id },
    { questionId: id, linkedId: secret },
  ]);
  await closeQuestion(db, lea, copy, { reason: "duplicate", note: "", duplicateOf: id });
  const engine = createPostgresEngine(db);
  const ids = async (viewer: Viewer) =>
    (await relatedQuestions(db, engine, viewer, await showQuestion(db, viewer, id), 9)).map((question) => question.id);
  expect(await ids(null)).toEqual([to, from, copy]);
  expect(await ids(pia)).toEqual([to, from, copy, secret]);
});
