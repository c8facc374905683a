import { randomUUID } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import { eq, sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { signUp } from "#app/domain/accounts/join.server";
import { setAcceptance } from "#app/domain/answers/accept.server";
import { deleteAnswer } from "#app/domain/answers/delete.server";
import { editAnswer } from "#app/domain/answers/edit.server";
import { closeQuestion, reopenQuestion } from "#app/domain/questions/closure.server";
import { deleteQuestion } from "#app/domain/questions/delete.server";
import { editQuestion } from "#app/domain/questions/edit.server";
import { voteOnQuestion } from "#app/domain/questions/vote.server";
import { type SearchRequest, search } from "#app/domain/search/find.server";
import { indexQuestion } from "#app/domain/search/follow.server";
import { idOf } from "#app/domain/search/found";
import { countDocuments, rebuildSearch } from "#app/domain/search/rebuild.server";
import type { SearchEngine } from "#app/platform/search-engine/port";
import { questions, searchDocuments } from "#db/schema/index";
import { useDatabase } from "#tests/support/db";
import * as make from "#tests/support/make";
import { searching } from "#tests/support/searching";

const database = useDatabase();
let cast: Awaited<ReturnType<typeof make.cast>>;
let index: ReturnType<typeof searching>;

beforeAll(async () => {
  cast = await make.cast(database.current.db);
  index = searching(database.current);
});

/** What everybody finds, as "question 1" and "answer 2". */
async function find(words: string, more: Partial<SearchRequest> = {}): Promise<string[]> {
  const { items } = await search(database.current.db, index.engine, null, { words, ...more });
  return items.map(nameOf).sort();
}

const nameOf = (item: Awaited<ReturnType<typeof search>>["items"][number]) =>
  item.kind === "person" ? `person ${item.person.handle}` : `${item.kind} ${idOf(item)}`;

/** Something to wait for. */
function signal() {
  let give = () => {};
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { given, give: () => give() };
}

async function thread(word: string) {
  const { db } = database.current;
  const questionId = await make.question(db, cast.ada, {
    title: `Where can I get a ${word} today?`,
    tags: [`${word}tag`],
  });
  const answerId = await make.answer(db, cast.bo_, questionId, { body: "In the shop around the corner." });
  await index.follow();
  return { questionId, answerId };
}

test("what is asked and answered is found, an answer also by what its question is called", async () => {
  const { questionId, answerId } = await thread("alpaca");
  expect(await find("alpaca")).toEqual([`answer ${answerId}`, `question ${questionId}`]);
  expect(await find("alpaca corner")).toEqual(expect.arrayContaining([`answer ${answerId}`]));
  expect(await find("alpacatag")).toEqual([`answer ${answerId}`, `question ${questionId}`]);
});

test("an edited question is found as it reads now, and so are its answers", async () => {
  const { questionId, answerId } = await thread("bison");
  const edit = {
    title: "Where can I get a beaver today?",
    body: "I need one of these, please.",
    tags: ["beavertag"],
    summary: "",
  };
  await editQuestion(database.current.db, cast.ada, questionId, edit);
  await index.follow();
  expect(await find("bison")).toEqual([]);
  expect(await find("beaver", { tag: "beavertag" })).toEqual([`answer ${answerId}`, `question ${questionId}`]);
});

test("an edited answer is found as it reads now", async () => {
  const { answerId } = await thread("camel");
  await editAnswer(database.current.db, cast.bo_, answerId, { body: "Ask the dromedary people.", summary: "" });
  await index.follow();
  expect(await find("dromedary")).toEqual([`answer ${answerId}`]);
  expect(await find('camel "shop around"')).not.toContain(`answer ${answerId}`);
});

test("solved, official and unanswered follow what happens", async () => {
  const { db } = database.current;
  const { questionId, answerId } = await thread("dingo");
  const waiting = await make.question(db, cast.ada, { title: "Where can I get another dingo?" });
  await index.follow();
  expect(await find("dingo", { states: ["unanswered"] })).toEqual([`question ${waiting}`]);
  expect(await find("dingo", { states: ["solved"] })).toEqual([]);
  await setAcceptance(db, cast.ada, answerId, true);
  await index.follow();
  expect(await find("dingo", { states: ["solved"] })).toEqual([`answer ${answerId}`, `question ${questionId}`]);
  await setAcceptance(db, cast.ada, answerId, false);
  await closeQuestion(db, cast.mo_, waiting, { reason: "unclear", note: "", duplicateOf: null });
  await index.follow();
  expect(await find("dingo", { states: ["solved"] })).toEqual([]);
  expect(await find("dingo", { states: ["unanswered"] })).toEqual([]);
  await reopenQuestion(db, cast.mo_, waiting);
  const official = await make.answer(db, cast.sol, questionId, { body: "We sell them.", official: true });
  await index.follow();
  expect(await find("dingo", { states: ["unanswered"] })).toEqual([`question ${waiting}`]);
  expect(await find("dingo", { states: ["official"] })).toEqual([`answer ${official}`, `question ${questionId}`]);
});

test("of several answers the first has the question found as answered, the others leave it as it stands in the index", async () => {
  const { db } = database.current;
  const id = await make.question(db, cast.ada, { title: "Where does an okapi sleep?" });
  await index.follow();
  const indexedAt = async () =>
    (await db.select().from(searchDocuments).where(sql`kind = 'question' and id = ${id}`))[0]?.indexedAt.getTime();
  const answers = [
    await make.answer(db, cast.bo_, id, { body: "On its side." }),
    await make.answer(db, cast.lea, id, { body: "In the wood." }),
  ];
  await index.follow();
  expect(await find("okapi", { states: ["unanswered"] })).toEqual([]);
  const before = await indexedAt();
  answers.push(await make.answer(db, cast.sol, id, { body: "Standing up." }));
  await index.follow();
  expect(await indexedAt()).toBe(before);
  expect(await find("okapi")).toEqual([...answers.map((answer) => `answer ${answer}`), `question ${id}`].sort());
});

test("a vote moves what is sorted by votes", async () => {
  const { db } = database.current;
  const first = await make.question(db, cast.ada, { title: "How tall is an emu, roughly?" });
  const second = await make.question(db, cast.ada, { title: "How fast is an emu, roughly?" });
  await voteOnQuestion(db, cast.bo_, first, "up", new Date());
  await index.follow();
  const { items } = await search(db, index.engine, null, { words: "emu", sort: "votes" });
  expect(items.map(nameOf)).toEqual([`question ${first}`, `question ${second}`]);
});

test("what is deleted leaves the index with all that hangs on it", async () => {
  const { db } = database.current;
  const { questionId, answerId } = await thread("ferret");
  await deleteAnswer(db, cast.bo_, answerId);
  await deleteQuestion(db, cast.ada, questionId);
  await index.follow();
  const rows = await db.select().from(searchDocuments).where(eq(searchDocuments.id, questionId));
  expect(rows.filter(({ kind }) => kind === "question")).toEqual([]);
  expect(await find("ferret")).toEqual([]);
});

test("somebody who joins is found by name and handle", async () => {
  await signUp(database.current.db, {
    name: "Griselda Gnu",
    handle: "gnu_lady",
    email: `${randomUUID()}@example.com`,
    password: "correct horse battery",
  });
  await index.follow();
  expect(await find("griselda")).toEqual(["person gnu_lady"]);
  expect(await find("gnu_lady")).toEqual(["person gnu_lady"]);
});

test("jobs that run twice, or in the wrong order, leave the index right", async () => {
  const { db, url } = database.current;
  const { questionId } = await thread("heron");
  for (let n = 0; n < 4; n++)
    await editQuestion(db, cast.ada, questionId, {
      title: `Where is heron number ${n} today?`,
      body: "I need one of these, please.",
      tags: [],
      summary: "",
    });
  await Promise.all([searching({ ...database.current, url }).follow(), index.follow(), index.follow()]);
  expect(await find("heron 3")).toContain(`question ${questionId}`);
  const rows = await db.select().from(searchDocuments).where(eq(searchDocuments.id, questionId));
  expect(rows.find(({ kind }) => kind === "question")?.plain).toMatch(/number 3/);
});

test("of two jobs for one question the one that read later also writes later", async () => {
  const { db } = database.current;
  const { questionId } = await thread("jaguar");
  const reached = signal();
  const gate = signal();
  const slow: SearchEngine = {
    ...index.engine,
    async put(documents) {
      reached.give();
      await gate.given;
      await index.engine.put(documents);
    },
  };
  const earlier = indexQuestion(db, slow, questionId);
  await reached.given;
  const edit = {
    title: "Where can I get a kangaroo today?",
    body: "I need one of these, please.",
    tags: [],
    summary: "",
  };
  await editQuestion(db, cast.ada, questionId, edit);
  const later = indexQuestion(db, index.engine, questionId);
  await Promise.race([later, setTimeout(500)]);
  gate.give();
  await Promise.all([earlier, later]);
  expect(await find("kangaroo")).toContain(`question ${questionId}`);
});

test("a rebuild makes the same index as following did, and takes out what does not belong", async () => {
  const { db } = database.current;
  await index.follow();
  const picture = async () =>
    db
      .select({
        kind: searchDocuments.kind,
        id: searchDocuments.id,
        plain: searchDocuments.plain,
        words: searchDocuments.words,
        score: searchDocuments.score,
      })
      .from(searchDocuments)
      .orderBy(searchDocuments.kind, searchDocuments.id);
  // The cast was made without joining, and so without an activity to follow.
  await rebuildSearch(db, index.engine);
  const whole = await picture();
  expect(whole.length).toBe(await countDocuments(db));
  await db
    .update(questions)
    .set({ title: "A title nobody followed" })
    .where(eq(questions.title, "Where can I get a alpaca today?"));
  await db
    .update(questions)
    .set({ title: "Where can I get a alpaca today?" })
    .where(eq(questions.title, "A title nobody followed"));
  await db.insert(searchDocuments).values({
    kind: "question",
    id: 999_999,
    spaceId: cast.spaces.plans,
    solved: false,
    official: false,
    score: 0,
    createdAt: new Date(),
    indexedAt: new Date(0),
    length: 1,
    plain: "ghost",
    words: "'ghost':1A",
  });
  await db.delete(searchDocuments).where(eq(searchDocuments.kind, "answer"));
  const steps: number[] = [];
  await rebuildSearch(db, index.engine, (documents) => steps.push(documents));
  expect(await picture()).toEqual(whole);
  expect(steps.at(-1)).toBe(whole.length);
});

test("however much happens, how common words are is counted anew once in a while", async () => {
  const { db } = database.current;
  for (let n = 0; n < 5; n++) await make.question(db, cast.ada, { title: `How many ibex number ${n}?` });
  await index.follow();
  const queued = await db.execute<{ waits: boolean }>(
    sql`select run_at > now() as waits from graphile_worker.jobs where task_identifier = 'refresh-search-words'`,
  );
  expect(queued.length).toBeGreaterThan(0);
  expect(queued.length).toBeLessThanOrEqual(2);
  expect(queued.every(({ waits }) => waits)).toBe(true);
});
