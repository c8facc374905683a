import { beforeAll, expect, test } from "vitest";
import { editAnswer } from "#app/domain/answers/edit.server";
import { editQuestion } from "#app/domain/questions/edit.server";
import type { Version } from "#app/domain/revisions/history.server";
import { loader as answerLoader } from "#app/routes/answers/history";
import { loader } from "#app/routes/questions/history";
import type { QuestionId } from "#db/schema/index";
import { useApp } from "#tests/support/app";
import * as make from "#tests/support/make";
import { get } from "#tests/support/request";

const app = useApp();
let cast: Awaited<ReturnType<typeof make.cast>>;
beforeAll(async () => {
  cast = await make.cast(app.current.db);
});

type Shown = { versions: Version[]; older: number | null };
const at = (id: number, query = "") => ({ path: `/questions/${id}/history${query}`, params: { id: String(id) } });
const historyOf = async (id: QuestionId, query = "") =>
  (await get(app.current.app, loader, at(id, query))).data as Shown;

test("a question nobody changed has one version, shown whole", async () => {
  const id = await make.question(app.current.db, cast.ada, { body: "I paid a lot in Norway.", tags: ["roaming"] });
  const { versions, older } = await historyOf(id);
  expect(older).toBeNull();
  expect(versions).toMatchObject([
    {
      number: 1,
      editor: { handle: "ada" },
      title: [{ kind: "same", text: "Why is my roaming bill so high?" }],
      body: [{ kind: "same", text: "I paid a lot in Norway." }],
      tags: { kept: ["roaming"] },
    },
  ]);
});

test("the history says who changed what and why, newest first", async () => {
  const { db } = app.current;
  const id = await make.question(db, cast.ada, {
    title: "Why is my bill so high?",
    body: "I paid a lot in Norway.",
    tags: ["bill"],
  });
  await editQuestion(db, cast.sol, id, {
    title: "Why is my roaming bill so high?",
    body: "I paid a lot in Norway.",
    tags: ["bill", "roaming"],
    summary: "Says what kind of bill",
  });
  await editQuestion(db, cast.ada, id, {
    title: "Why is my roaming bill so high?",
    body: "I paid too much in Norway.",
    tags: ["bill", "roaming"],
    summary: "",
  });
  const { versions } = await historyOf(id);
  expect(versions.map(({ number, editor, because }) => [number, editor.handle, because])).toEqual([
    [3, "ada", ""],
    [2, "sol", "Says what kind of bill"],
    [1, "ada", ""],
  ]);
  const [last, retitled] = versions;
  expect(last).toMatchObject({ title: null, tags: null });
  expect(last?.body).toEqual([
    { kind: "same", text: "I paid " },
    { kind: "removed", text: "a lot " },
    { kind: "added", text: "too much " },
    { kind: "same", text: "in Norway." },
  ]);
  expect(retitled?.title).toContainEqual({ kind: "added", text: "roaming " });
  expect(retitled?.tags).toEqual({ kept: ["bill"], added: ["roaming"], removed: [] });
  expect(retitled?.body).toEqual([{ kind: "same", text: "I paid a lot in Norway." }]);
});

test("a long history comes in pages that neither repeat nor skip a version", async () => {
  const { db } = app.current;
  const id = await make.question(db, cast.ada);
  for (let n = 1; n <= 24; n++)
    await editQuestion(db, cast.ada, id, {
      title: "Why is my roaming bill so high?",
      body: `Text number ${n}, long enough`,
      tags: [],
      summary: `${n}`,
    });
  const numbers: number[] = [];
  const reasons: string[] = [];
  for (let query: string | null = ""; query !== null; ) {
    const page: Shown = await historyOf(id, query);
    numbers.push(...page.versions.map(({ number }) => number));
    reasons.push(...page.versions.map(({ because }) => because));
    query = page.older === null ? null : `?below=${page.older}`;
  }
  expect(numbers).toEqual(Array.from({ length: 25 }, (_, n) => 25 - n));
  expect(reasons).toEqual([...Array.from({ length: 24 }, (_, n) => `${24 - n}`), ""]);
});

test("an answer has a history without title and tags", async () => {
  const { app: site, db } = app.current;
  const answer = await make.answer(db, cast.bo_, await make.question(db, cast.ada));
  await editAnswer(db, cast.bo_, answer, {
    body: "Norway is in our roaming zone: ask us for a refund.",
    summary: "Who to ask",
  });
  const { data } = await get(site, answerLoader, {
    path: `/answers/${answer}/history`,
    params: { id: String(answer) },
  });
  const { versions } = data as Shown;
  expect(versions.map(({ number, because }) => [number, because])).toEqual([
    [2, "Who to ask"],
    [1, ""],
  ]);
  expect(versions[0]).toMatchObject({ title: null, tags: null });
  expect(versions[0]?.body.some(({ kind }) => kind === "added")).toBe(true);
});

test("the history of what one may not see is not there, nor is a version that never was", async () => {
  const { app: site, db } = app.current;
  const hidden = await make.question(db, cast.pia, { space: "beta" });
  const open = await make.question(db, cast.ada);
  expect((await get(site, loader, { ...at(hidden), as: cast.ada })).status).toBe(404);
  expect((await get(site, loader, { ...at(hidden), as: cast.pia })).status).toBe(200);
  for (const query of ["?below=1", "?below=0", "?below=x", "?below=99999999999"])
    expect((await get(site, loader, at(open, query))).status).toBe(404);
});
