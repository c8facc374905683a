import { beforeAll, expect, test } from "vitest";
import type { Member } from "#app/domain/people/viewer.server";
import { leaveGroup } from "#app/domain/spaces/open.server";
import { action as bookmarkAnswer } from "#app/routes/answers/bookmark";
import { loader as answerLink } from "#app/routes/answers/show";
import { loader as bookmarks } from "#app/routes/bookmarks";
import { loader as following } from "#app/routes/following";
import { action as bookmarkQuestion } from "#app/routes/questions/bookmark";
import { action as follow } from "#app/routes/questions/follow";
import { loader as question } from "#app/routes/questions/show";
import type { AnswerId, QuestionId } from "#db/schema/index";
import { useApp } from "#tests/support/app";
import * as make from "#tests/support/make";
import { get, post } from "#tests/support/request";

const app = useApp();
const SECRET = /zyzzyva/i;
type Set = {
  ada: Member;
  lea: Member;
  pia: Member;
  open: QuestionId;
  answer: AnswerId;
  shut: QuestionId;
  hidden: AnswerId;
};
let set: Set;

beforeAll(async () => {
  const { db } = app.current;
  const { ada, bo_, lea, pia } = await make.cast(db);
  const open = await make.question(db, ada, { title: "What does the small plan include?" });
  const answer = await make.answer(db, bo_, open);
  const shut = await make.question(db, pia, { title: "When does the zyzzyva build come out?", space: "beta" });
  const hidden = await make.answer(db, pia, shut, { body: "The zyzzyva build comes soon." });
  set = { ada, lea, pia, open, answer, shut, hidden };
});

const acts = (of: { question: number; answer: number }) => [
  { action: follow, path: `/questions/${of.question}/follow`, id: of.question },
  { action: bookmarkQuestion, path: `/questions/${of.question}/bookmark`, id: of.question },
  { action: bookmarkAnswer, path: `/answers/${of.answer}/bookmark`, id: of.answer },
];

/** The addresses of the marks that are shown as set. */
const pressedIn = (html: string) =>
  [...html.matchAll(/action="([^"]+)"[^>]*><button [^>]*aria-pressed="true"/g)].map(([, action]) => action);

test("marks are set and taken away, by a script and without one", async () => {
  const { open, answer, lea } = set;
  for (const { action, path, id } of acts({ question: open, answer })) {
    const send = (fields: Record<string, string>) =>
      post(app.current.app, action, { path, params: { id: String(id) }, as: lea, fields });
    expect((await send({ wanted: "yes", enhanced: "yes" })).data).toMatchObject({ done: true });
    const plain = await send({ wanted: "no" });
    expect(plain.status).toBe(303);
    expect((await send({ wanted: "yes", next: "/bookmarks?removed=x" })).location).toBe("/bookmarks?removed=x");
    expect((await send({ wanted: "yes", next: "https://evil.example/" })).location).toMatch(/^\/(questions|answers)\//);
    expect((await send({ wanted: "perhaps" })).status).toBe(422);
  }
  const shown = (await get(app.current.app, question, {
    path: `/questions/${open}-what-does-the-small-plan-include`,
    params: { slug: `${open}-what-does-the-small-plan-include` },
    as: lea,
  })) as { data: unknown };
  const { drawn } = shown.data as { drawn: { post: string; answers: string } };
  expect(pressedIn(drawn.post)).toEqual([`/questions/${open}/follow`, `/questions/${open}/bookmark`]);
  expect(pressedIn(drawn.answers)).toEqual([`/answers/${answer}/bookmark`]);
});

test("what somebody may not see is not there to be marked, and answers nothing of it", async () => {
  for (const { action, path, id } of acts({ question: set.shut, answer: set.hidden }))
    for (const wanted of ["yes", "no"])
      for (const enhanced of ["yes", "no"]) {
        const outcome = await post(app.current.app, action, {
          path,
          params: { id: String(id) },
          as: set.ada,
          fields: { wanted, enhanced },
        });
        expect(outcome.status).toBe(404);
        expect(JSON.stringify(outcome.data) ?? "").not.toMatch(SECRET);
      }
});

test("whoever leaves the group finds nothing of it among what they kept", async () => {
  const { db } = app.current;
  const { pia } = set;
  for (const { action, path, id } of acts({ question: set.shut, answer: set.hidden }))
    await post(app.current.app, action, { path, params: { id: String(id) }, as: pia, fields: { wanted: "yes" } });
  const read = async () =>
    JSON.stringify([
      (await get(app.current.app, following, { path: "/following", as: pia })).data,
      (await get(app.current.app, bookmarks, { path: "/bookmarks", as: pia })).data,
    ]);
  expect(await read()).toMatch(SECRET);
  await leaveGroup(db, pia.id, "beta");
  expect(await read()).not.toMatch(SECRET);
});

test("lists of one's own are for those who signed in, and say what was just removed", async () => {
  for (const [loader, path] of [
    [following, "/following"],
    [bookmarks, "/bookmarks"],
  ] as const) {
    expect((await get(app.current.app, loader, { path })).location).toBe(`/sign-in?next=${encodeURIComponent(path)}`);
  }
  const removed = async (path: string) =>
    (
      (await get(app.current.app, bookmarks, { path: `/bookmarks?removed=${path}`, as: set.ada })).data as {
        removed: unknown;
      }
    ).removed;
  expect(await removed("answer-7")).toBe("/answers/7/bookmark");
  expect(await removed("question-7")).toBe("/questions/7/bookmark");
  expect(await removed("//evil")).toBeNull();
});

test("the short links stay: a question's leads on for good, an answer's to where it stands now", async () => {
  const { open, answer, ada, shut } = set;
  const link = await get(app.current.app, question, { path: `/questions/${open}`, params: { slug: String(open) } });
  expect([link.status, link.location]).toEqual([301, `/questions/${open}-what-does-the-small-plan-include`]);
  const to = await get(app.current.app, answerLink, { path: `/answers/${answer}`, params: { id: String(answer) } });
  expect([to.status, to.location]).toEqual([
    302,
    `/questions/${open}-what-does-the-small-plan-include#answer-${answer}`,
  ]);
  for (const [loader, path, params] of [
    [question, `/questions/${shut}`, { slug: String(shut) }],
    [answerLink, `/answers/${set.hidden}`, { id: String(set.hidden) }],
  ] as const) {
    const outcome = await get(app.current.app, loader, { path, params, as: ada });
    expect([outcome.status, outcome.location]).toEqual([404, null]);
  }
});
