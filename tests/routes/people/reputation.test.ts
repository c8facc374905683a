import { beforeAll, expect, test } from "vitest";
import { setAcceptance } from "#app/domain/answers/accept.server";
import { voteOnAnswer } from "#app/domain/answers/vote.server";
import { changeSettings } from "#app/domain/community/settings.server";
import { statementCount } from "#app/platform/db.server";
import { loader } from "#app/routes/people/reputation";
import { loader as profile } from "#app/routes/people/show";
import { useApp } from "#tests/support/app";
import * as make from "#tests/support/make";
import { get } from "#tests/support/request";

const app = useApp();
let cast: Awaited<ReturnType<typeof make.cast>>;
beforeAll(async () => {
  const { db } = app.current;
  cast = await make.cast(db);
  await changeSettings(db, cast.una, { votesPerAuthorPerDay: 1000, votesPerDay: 1000 });
});

const page = (as: typeof cast.ada | null, handle: string, query = "") =>
  get(app.current.app, loader, { path: `/people/${handle}/reputation${query}`, params: { handle }, as });

test("a member sees what moved their reputation as soon as it was followed, and the same sum on their profile", async () => {
  const { db, runJobs } = app.current;
  const question = await make.question(db, cast.ada);
  const answer = await make.answer(db, cast.bo_, question);
  await voteOnAnswer(db, cast.lea, answer, "up");
  await setAcceptance(db, cast.ada, answer, true);
  await runJobs();
  const { data } = await page(cast.bo_, "bo_");
  expect(data).toMatchObject({
    own: true,
    reputation: 26,
    rows: [
      { kind: "answer-accepted", amount: 15, answerId: answer },
      { kind: "answer-upvoted", amount: 10 },
    ],
  });
  expect(JSON.stringify(data)).not.toMatch(/lea|causer/i);
  const shown = await get(app.current.app, profile, { path: "/people/bo_", params: { handle: "bo_" } });
  expect(shown.data).toMatchObject({ reputation: 26 });
});

test("guests are asked to sign in, other members are refused, moderators may look", async () => {
  expect(await page(null, "bo_")).toMatchObject({ status: 303, location: expect.stringContaining("/sign-in") });
  expect((await page(cast.ada, "bo_")).status).toBe(403);
  expect((await page(cast.sol, "bo_")).status).toBe(403);
  expect((await page(cast.mo_, "bo_")).data).toMatchObject({ own: false, reputation: 26 });
  expect((await page(cast.mo_, "nobody_here")).status).toBe(404);
});

test("many causes come a page at a time, each once", async () => {
  const { db, runJobs } = app.current;
  const helper = await make.person(db, "prolific");
  for (let n = 0; n < 35; n++) {
    const answer = await make.answer(db, helper, await make.question(db, cast.ada));
    await voteOnAnswer(db, cast.lea, answer, "up", new Date(Date.now() - n * 60_000));
  }
  await runJobs();
  const first = (await page(helper, "prolific")).data as { rows: { id: number }[]; after: string };
  expect(first.rows).toHaveLength(30);
  const rest = (await page(helper, "prolific", first.after.replace(/^[^?]*/, ""))).data as { rows: { id: number }[] };
  expect(rest.rows).toHaveLength(5);
  expect(new Set([...first.rows, ...rest.rows].map(({ id }) => id)).size).toBe(35);
});

test("what earns reputation adds no statement to a vote or an acceptance", async () => {
  const { db } = app.current;
  const answer = await make.answer(db, cast.bo_, await make.question(db, cast.ada));
  const sent: { text: string; values: unknown[] }[] = [];
  await statementCount.run({ statements: 0, sent }, async () => {
    await voteOnAnswer(db, cast.lea, answer, "up");
    await setAcceptance(db, cast.ada, answer, true);
  });
  expect(sent.length).toBeGreaterThan(5);
  expect(sent.filter(({ text }) => /standings|reputation/.test(text))).toEqual([]);
});
