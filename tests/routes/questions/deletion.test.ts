import { beforeAll, expect, test } from "vitest";
import { findAnswer } from "#app/domain/answers/find.server";
import { findComment } from "#app/domain/comments/find.server";
import { findQuestion } from "#app/domain/questions/find.server";
import { NotFound } from "#app/lib/errors";
import * as answerDeletion from "#app/routes/answers/deletion";
import * as commentDeletion from "#app/routes/comments/deletion";
import { action, loader } from "#app/routes/questions/deletion";
import { useApp } from "#tests/support/app";
import * as make from "#tests/support/make";
import { get, post } from "#tests/support/request";

const app = useApp();
let cast: Awaited<ReturnType<typeof make.cast>>;
beforeAll(async () => {
  cast = await make.cast(app.current.db);
});

const at = (noun: string, id: number) => ({ path: `/${noun}/${id}/deletion`, params: { id: String(id) } });

test("the asker is asked once more, and then the question is gone", async () => {
  const { app: site, db } = app.current;
  const id = await make.question(db, cast.ada, { body: "I was in Norway for **two days**." });
  const page = await get(site, loader, { ...at("questions", id), as: cast.ada });
  expect(page.data).toMatchObject({ excerpt: "I was in Norway for two days." });
  expect(await findQuestion(db, null, id)).toMatchObject({ deletedAt: null });
  const outcome = await post(site, action, { ...at("questions", id), as: cast.ada });
  expect(outcome).toMatchObject({ status: 303, location: "/questions" });
  expect(outcome.cookies.join()).toContain("notice=deleted");
  await expect(findQuestion(db, null, id)).rejects.toThrow(NotFound);
});

test("a question with an answer, and another's question, stay", async () => {
  const { app: site, db } = app.current;
  const answered = await make.question(db, cast.ada);
  await make.answer(db, cast.bo_, answered);
  const another = await make.question(db, cast.bo_);
  for (const id of [answered, another]) {
    expect((await get(site, loader, { ...at("questions", id), as: cast.ada })).status).toBe(403);
    expect((await post(site, action, { ...at("questions", id), as: cast.ada })).status).toBe(403);
    expect(await findQuestion(db, null, id)).toMatchObject({ deletedAt: null });
  }
});

test("the author of an answer deletes it, a stranger does not", async () => {
  const { app: site, db } = app.current;
  const question = await make.question(db, cast.ada);
  const id = await make.answer(db, cast.bo_, question);
  const door = at("answers", id);
  expect((await get(site, answerDeletion.loader, { ...door, as: cast.ada })).status).toBe(403);
  expect((await post(site, answerDeletion.action, { ...door, as: cast.ada })).status).toBe(403);
  expect((await get(site, answerDeletion.loader, { ...door, as: cast.bo_ })).status).toBe(200);
  const outcome = await post(site, answerDeletion.action, { ...door, as: cast.bo_ });
  expect(outcome.location).toBe(`/questions/${question}-why-is-my-roaming-bill-so-high`);
  await expect(findAnswer(db, null, id)).rejects.toThrow(NotFound);
});

test("the author of a comment deletes it, a stranger does not", async () => {
  const { app: site, db } = app.current;
  const question = await make.question(db, cast.ada);
  const id = await make.comment(db, cast.bo_, { questionId: question });
  const door = at("comments", id);
  expect((await get(site, commentDeletion.loader, { ...door, as: cast.ada })).status).toBe(403);
  expect((await post(site, commentDeletion.action, { ...door, as: cast.ada })).status).toBe(403);
  const outcome = await post(site, commentDeletion.action, { ...door, as: cast.bo_ });
  expect(outcome.cookies.join()).toContain("notice=commentDeleted");
  await expect(findComment(db, null, id)).rejects.toThrow(NotFound);
});
