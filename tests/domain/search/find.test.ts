import { beforeAll, expect, test } from "vitest";
import { showQuestion } from "#app/domain/questions/show.server";
import { personDocuments } from "#app/domain/search/documents.server";
import { type FoundPage, search } from "#app/domain/search/find.server";
import { relatedQuestions, similarQuestions } from "#app/domain/search/similar.server";
import { suggest } from "#app/domain/search/suggest.server";
import { statementCount } from "#app/platform/db.server";
import type { QuestionId } from "#db/schema/index";
import { useDatabase } from "#tests/support/db";
import * as make from "#tests/support/make";
import { searching } from "#tests/support/searching";

const database = useDatabase();
let index: ReturnType<typeof searching>;
const asked: Record<"roaming" | "service" | "russian" | "greek", QuestionId> = {} as never;

beforeAll(async () => {
  const { db } = database.current;
  const cast = await make.cast(db);
  index = searching(database.current);
  const ask = (title: string, body: string, tags: string[] = [], day = "01") =>
    make.question(db, cast.ada, { title, body, tags }, new Date(`2026-03-${day}T10:00:00Z`));
  asked.roaming = await ask(
    "Why is my roaming bill so high?",
    `${"Some words before. ".repeat(40)}I was in **Norway**, roaming <b>all</b> day. ${"Some words after. ".repeat(40)}`,
    ["roaming", "bills"],
  );
  asked.service = await ask(
    "Phone says no service after I paid the bill",
    "The display has read: no service.",
    ["signal"],
    "05",
  );
  asked.russian = await ask("Не приходит код подтверждения", "Жду СМС уже второй час, телефоны другие получают.", [
    "sms",
  ]);
  asked.greek = await ask("Πότε ανανεώνεται το υπόλοιπό μου;", "Πλήρωσα τον λογαριασμό και δεν βλέπω τα δεδομένα.", [
    "billing",
  ]);
  await make.answer(db, cast.bo_, asked.roaming, { body: "Norway is in the roaming zone: ask for a refund." });
  for (let n = 0; n < 30; n++)
    await ask(`How can I pay for thing number ${n}?`, "Hello, since yesterday I can pay. What can I do?");
  await index.follow();
  await index.engine.recount();
});

const run = (words: string, more = {}): Promise<FoundPage> =>
  search(database.current.db, index.engine, null, { words, ...more });
const first = async (words: string) => {
  const [item] = (await run(words)).items;
  return item?.kind === "question" ? item.question.id : null;
};

test("a result shows the question as it is now, the words looked for marked in title and snippet, as plain text", async () => {
  const { items } = await run("roaming in norway", { kind: "question" });
  expect(items[0]).toMatchObject({
    kind: "question",
    question: {
      id: asked.roaming,
      slug: "why-is-my-roaming-bill-so-high",
      answerCount: 1,
      tags: ["roaming", "bills"],
      author: { handle: "ada" },
      space: { slug: "plans" },
    },
    title: [
      { text: "Why is my ", marked: false },
      { text: "roaming", marked: true },
      { text: " bill so high?", marked: false },
    ],
  });
  const snippet = items[0]?.snippet ?? [];
  expect(snippet.filter(({ marked }) => marked).map(({ text }) => text)).toEqual(["Norway", "roaming"]);
  expect(snippet.map(({ text }) => text).join("")).toMatch(/^… .*I was in Norway, roaming <b>all<\/b> day.* …$/);
});

test("an answer is shown under its question's title, with who gave it", async () => {
  const { items } = await run("refund");
  expect(items).toMatchObject([
    {
      kind: "answer",
      answer: { author: { handle: "bo_" }, question: { id: asked.roaming }, space: { slug: "plans" } },
      title: [{ text: "Why is my roaming bill so high?" }],
    },
  ]);
  expect(items[0]?.snippet.find(({ marked }) => marked)?.text).toBe("refund");
});

test("each language is found by other forms of its words, and by a slip", async () => {
  expect(await first("коды")).toBe(asked.russian);
  expect(await first("телефон")).toBe(asked.russian);
  expect(await first("λογαριασμοσ")).toBe(asked.greek);
  expect(await first("ΥΠΟΛΟΙΠΟ")).toBe(asked.greek);
  expect(await first("bills for roamed")).toBe(asked.roaming);
  expect((await run("подтверждния")).didYouMean).toBe("подтверждения");
  expect((await run("rooming bill")).didYouMean).toBe("roaming bill");
});

test("a long natural question finds what its telling words find", async () => {
  expect(await first("Hello, since yesterday my phone says no service although I paid, what can I do?")).toBe(
    asked.service,
  );
});

test("tag, space, author and dates narrow; people are left out of what they cannot fit", async () => {
  expect((await run("", { tag: "sms" })).items).toMatchObject([{ question: { id: asked.russian } }]);
  expect((await run("bill", { tag: "signal" })).total).toBe(1);
  expect((await run("bill", { space: "plans" })).total).toBeGreaterThan(1);
  expect((await run("bill", { space: "no-such" })).total).toBe(0);
  expect((await run("roaming", { author: "bo_" })).items).toMatchObject([{ kind: "answer" }]);
  const since = new Date("2026-03-05T00:00:00Z");
  expect((await run("bill", { since, until: new Date("2026-03-06T00:00:00Z") })).items).toMatchObject([
    { question: { id: asked.service } },
  ]);
  expect((await run("ada")).items).toMatchObject([]);
  expect((await run("sol", { kind: "person", tag: "sms" })).total).toBe(0);
});

test("what is not solved is questions; a space may be called by its name", async () => {
  const open = await run("bill", { states: ["unsolved"] });
  expect(open.facets.kinds).toMatchObject({ answer: 0, person: 0 });
  expect(open.total).toBeGreaterThan(1);
  expect((await run("bill", { states: ["solved"] })).total).toBe(0);
  expect((await run("roaming", { states: ["answered"], kind: "question" })).total).toBe(1);
  expect((await run("bill", { space: " PLANS " })).total).toBe((await run("bill", { space: "plans" })).total);
});

test("one language can be asked for; where it holds little, what others hold is counted, and not shown", async () => {
  expect((await run("roaming")).facets.languages).toEqual({ en: 2, ru: 0, el: 0 });
  const greek = await run("roaming", { language: "el" });
  expect(greek).toMatchObject({ total: 0, items: [], facets: { languages: { en: 2, ru: 0, el: 0 } } });
  expect((await run("υπόλοιπο", { language: "el" })).facets.languages.el).toBe(1);
});

test("without words the newest come first", async () => {
  const { items } = await run("", { author: "ada" });
  expect(items[0]).toMatchObject({ question: { id: asked.service } });
});

test("a whole question brings those that ask something like it, where no title holds its words", async () => {
  const { db } = database.current;
  const words = "hello, since yesterday my phone says no service although I paid, what can I do";
  const { question } = await suggest(db, index.engine, null, { words });
  expect(question[0]?.id).toBe(asked.service);
  expect(question.length).toBeLessThanOrEqual(5);
  expect(new Set(question.map(({ id }) => id)).size).toBe(question.length);
});

test("where no title holds two words, what holds them is offered, also a question by its answer, and what is alike", async () => {
  const { db } = database.current;
  const id = await make.question(db, await make.person(db, "lev"), {
    title: "What may it be?",
    body: "The quokka device hums.",
  });
  await make.answer(db, await make.person(db, "mia"), id, { body: "It is the wombatron valve." });
  await index.follow();
  const offered = async (words: string) =>
    (await suggest(db, index.engine, null, { words })).question.map((one) => one.id);
  expect(await offered("quokka hums")).toEqual([id]);
  expect(await offered("quokka")).toEqual([id]);
  expect(await offered("wombatron valve")).toEqual([id]);
});

test("people do not crowd out questions, nor questions people", async () => {
  const { db } = database.current;
  const owner = await make.person(db, "aaa_first");
  for (let n = 0; n < 9; n++) {
    await make.person(db, `zorro${n}`);
    await make.question(db, owner, { title: `Where is zorro now, number ${n}?` });
  }
  await index.follow();
  const people = await personDocuments(db, { after: 0, most: 100 });
  await index.engine.put(people.filter(({ author }) => author.startsWith("zorro")));
  const { question, person } = await suggest(db, index.engine, null, { words: "zorro" });
  expect([question.length, person.length]).toEqual([5, 3]);
});

test("people are offered by name or handle, and only they are when only they are wanted", async () => {
  const { db } = database.current;
  const people = await personDocuments(db, { after: 0, most: 100 });
  await index.engine.put(people.filter(({ author }) => author === "sol"));
  await index.engine.recount();
  expect((await suggest(db, index.engine, null, { words: "sol" })).person).toMatchObject([{ handle: "sol" }]);
  const only = await suggest(db, index.engine, null, { words: "roaming", only: "person" });
  expect(only).toEqual({ question: [], idea: [], person: [] });
});

test("facets count what was found, not what is on the page", async () => {
  const found = await run("pay");
  expect(found.total).toBeGreaterThan(20);
  expect(found.items.length).toBe(20);
  expect(found.pages).toBe(Math.ceil(found.total / 20));
  const { facets, total } = found;
  expect(facets.kinds.question + facets.kinds.answer + facets.kinds.person).toBe(total);
  expect(facets.spaces).toMatchObject([{ slug: "plans", name: "Plans", count: total }]);
  const second = await run("pay", { page: 2 });
  expect(second.page).toBe(2);
  const ids = (page: FoundPage) => page.items.map((item) => item.kind === "question" && item.question.id);
  expect(new Set([...ids(found), ...ids(second)]).size).toBe(found.total);
  expect((await run("pay", { page: 10_000 })).page).toBe((await run("pay")).pages);
});

test("similar questions come while somebody types, related ones beside a question", async () => {
  const { db } = database.current;
  const typed = await similarQuestions(db, index.engine, null, {
    title: "my phone has no serv",
    unfinished: true,
    most: 5,
  });
  expect(typed[0]).toEqual({
    id: asked.service,
    slug: "phone-says-no-service-after-i-paid-the-bill",
    title: "Phone says no service after I paid the bill",
    solved: false,
    answerCount: 0,
  });
  const related = await relatedQuestions(db, index.engine, null, await showQuestion(db, null, asked.roaming), 5);
  expect(related.map(({ id }) => id)).toContain(asked.service);
  expect(related.map(({ id }) => id)).not.toContain(asked.roaming);
  expect((await suggest(db, index.engine, null, { words: "phone say" })).question).toEqual([
    {
      id: asked.service,
      slug: "phone-says-no-service-after-i-paid-the-bill",
      title: "Phone says no service after I paid the bill",
      language: "en",
      solved: false,
      answerCount: 0,
    },
  ]);
});

test("nothing anybody types is an error", async () => {
  const { db } = database.current;
  const hostile = [
    "%%%",
    "' or 1=1; --",
    "pg_sleep(9)",
    "\0",
    "a:*&",
    "\\",
    '"',
    "x".repeat(100_000),
    "ё ".repeat(50_000),
    "<img src=x onerror=alert(1)>",
  ];
  for (const words of hostile) {
    await run(words, {
      tag: words.slice(0, 50),
      author: words.slice(0, 50),
      space: words,
    });
    await run(words);
    await similarQuestions(db, index.engine, null, { title: words, body: words, unfinished: true, most: 5 });
    await suggest(db, index.engine, null, { words });
  }
});

test("a page of results costs a fixed number of statements", async () => {
  const { db } = database.current;
  const counted = { statements: 0 };
  await statementCount.run(counted, () => run("roaming bill norway"));
  expect(counted.statements).toBeLessThanOrEqual(9);
  const many = { statements: 0 };
  await statementCount.run(many, () => run("pay"));
  expect(many.statements).toBeLessThanOrEqual(9);
  const similar = { statements: 0 };
  await statementCount.run(similar, () => similarQuestions(db, index.engine, null, { title: "no service", most: 5 }));
  expect(similar.statements).toBe(5);
});
