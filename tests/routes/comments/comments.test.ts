import { beforeAll, expect, test } from "vitest";
import { ANSWERS_PER_PAGE } from "#app/domain/answers/limits";
import { listComments } from "#app/domain/comments/list.server";
import { SETTINGS } from "#app/domain/community/settings";
import { MINUTE_MS } from "#app/lib/time";
import * as onAnswer from "#app/routes/answers/comments";
import * as edit from "#app/routes/comments/edit";
import * as onQuestion from "#app/routes/questions/comments";
import { useApp } from "#tests/support/app";
import * as make from "#tests/support/make";
import { get, post } from "#tests/support/request";

const app = useApp();
let cast: Awaited<ReturnType<typeof make.cast>>;
beforeAll(async () => {
  cast = await make.cast(app.current.db);
});

const slug = "why-is-my-roaming-bill-so-high";
const at = (path: string, id: number) => ({ path, params: { id: String(id) } });
const filledIn = (body = "Which plan are you on?") => ({ body });

test("a comment on a question leads to itself, and the same words sent twice comments once", async () => {
  const { app: site, db } = app.current;
  const id = await make.question(db, cast.ada);
  const sent = { ...at(`/questions/${id}/comments`, id), as: cast.bo_, fields: filledIn() };
  const first = await post(site, onQuestion.action, sent);
  const second = await post(site, onQuestion.action, sent);
  const comments = await listComments(db, id, []);
  expect(comments).toHaveLength(1);
  expect(first.location).toBe(`/questions/${id}-${slug}#comment-${comments[0]?.id}`);
  expect(second.location).toBe(first.location);
});

test("a comment on an answer leads to the page of the question where that answer stands", async () => {
  const { app: site, db } = app.current;
  const question = await make.question(db, cast.ada);
  const answers = [];
  for (let n = 0; n <= ANSWERS_PER_PAGE; n++) answers.push(await make.answer(db, cast.bo_, question));
  for (const [id, page] of [
    [answers[0], ""],
    [answers.at(-1), "?page=2"],
  ] as const) {
    const outcome = await post(site, onAnswer.action, {
      ...at(`/answers/${id}/comments`, id ?? 0),
      as: cast.ada,
      fields: filledIn(),
    });
    expect(outcome.location).toMatch(
      new RegExp(`^/questions/${question}-${slug}${page.replace("?", "\\?")}#comment-\\d+$`),
    );
  }
});

test("a comment that is too short comes back with what was typed", async () => {
  const { app: site, db } = app.current;
  const id = await make.question(db, cast.ada);
  const outcome = await post(site, onQuestion.action, {
    ...at(`/questions/${id}/comments`, id),
    as: cast.bo_,
    fields: filledIn("hm"),
  });
  expect(outcome).toMatchObject({
    status: 422,
    data: { result: { initialValue: { body: "hm" }, error: { body: ["error.tooShort"] } } },
  });
});

test("the page shows what is commented on, to guests as well, and nothing of what they may not see", async () => {
  const { app: site, db } = app.current;
  const question = await make.question(db, cast.ada, { body: "I was in Norway for **two days**." });
  const answer = await make.answer(db, cast.bo_, question, { body: "Ask for a **refund**, please." });
  expect((await get(site, onQuestion.loader, at(`/questions/${question}/comments`, question))).data).toMatchObject({
    excerpt: "I was in Norway for two days.",
  });
  expect((await get(site, onAnswer.loader, at(`/answers/${answer}/comments`, answer))).data).toMatchObject({
    excerpt: "Ask for a refund, please.",
  });
  const hidden = await make.question(db, cast.pia, { space: "beta" });
  expect((await get(site, onQuestion.loader, at(`/questions/${hidden}/comments`, hidden))).status).toBe(404);
  const outcome = await post(site, onQuestion.action, {
    ...at(`/questions/${hidden}/comments`, hidden),
    as: cast.ada,
    fields: filledIn(),
  });
  expect(outcome.status).toBe(404);
});

test("an author changes a comment for some minutes, a stranger never", async () => {
  const { app: site, db } = app.current;
  const question = await make.question(db, cast.ada);
  const fresh = await make.comment(db, cast.bo_, { questionId: question }, "Which plan are you on?");
  const longAgo = new Date(Date.now() - (SETTINGS.commentEditMinutes.default + 1) * MINUTE_MS);
  const old = await make.comment(db, cast.bo_, { questionId: question }, "Which plan is it?", longAgo);
  const sent = (id: number, as: typeof cast.ada) => ({
    ...at(`/comments/${id}/edit`, id),
    as,
    fields: { body: "Which plan, please?" },
  });
  expect((await post(site, edit.action, sent(fresh, cast.ada))).status).toBe(403);
  expect((await post(site, edit.action, sent(old, cast.bo_))).status).toBe(403);
  expect((await get(site, edit.loader, sent(old, cast.bo_))).status).toBe(403);
  expect((await get(site, edit.loader, sent(fresh, cast.bo_))).data).toMatchObject({
    text: { body: "Which plan are you on?" },
  });
  const outcome = await post(site, edit.action, sent(fresh, cast.bo_));
  expect(outcome.location).toBe(`/questions/${question}-${slug}#comment-${fresh}`);
  expect(outcome.cookies.join()).toContain("notice=edited");
});
