import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { deleteAnswer } from "#app/domain/answers/delete.server";
import type { Viewer } from "#app/domain/people/viewer.server";
import { deleteQuestion } from "#app/domain/questions/delete.server";
import { showQuestion } from "#app/domain/questions/show.server";
import { search } from "#app/domain/search/find.server";
import { relatedQuestions, similarQuestions } from "#app/domain/search/similar.server";
import { suggest } from "#app/domain/search/suggest.server";
import { leaveGroup } from "#app/domain/spaces/open.server";
import type { SearchEngine } from "#app/platform/search-engine/port";
import { type QuestionId, questions, spaces } from "#db/schema/index";
import { useDatabase } from "#tests/support/db";
import * as make from "#tests/support/make";
import { searching } from "#tests/support/searching";

const database = useDatabase();
let cast: Awaited<ReturnType<typeof make.cast>>;
let engine: SearchEngine;
let follow: () => Promise<void>;
let open: QuestionId;

beforeAll(async () => {
  const { db } = database.current;
  cast = await make.cast(db);
  ({ engine, follow } = searching(database.current));
  open = await make.question(db, cast.ada, {
    title: "When does the new router come out?",
    body: "I would like to buy the router.",
  });
  await follow();
});

/** All that searching could tell a viewer about these words, in one text. */
async function everythingTold(viewer: Viewer, words: string, slip = words): Promise<string> {
  const { db } = database.current;
  const pages = await Promise.all(
    [words, slip, `"${words}"`].flatMap((typed) =>
      [{}, { sort: "newest" as const }, { space: "beta" }, { tag: "quokkatag" }].map((more) =>
        search(db, engine, viewer, { words: typed, ...more }),
      ),
    ),
  );
  const more = await Promise.all([
    suggest(db, engine, viewer, { words: words.slice(0, -2) }),
    similarQuestions(db, engine, viewer, { title: words, body: words, most: 9 }),
    similarQuestions(db, engine, viewer, { title: words.slice(0, -2), unfinished: true, most: 9 }),
    showQuestion(db, viewer, open).then(
      (question) => relatedQuestions(db, engine, viewer, question, 9),
      (error: unknown) => [String(error)],
    ),
  ]);
  return JSON.stringify({ pages, more });
}

test("outsiders learn nothing of a private space: no hit, count, facet, snippet, spelling, suggestion or likeness", async () => {
  const { db } = database.current;
  const id = await make.question(db, cast.pia, {
    space: "beta",
    title: "When does the quokkaphone router come out?",
    body: "The quokkaphone is a secret, and so is the quokkatag.",
    tags: ["quokkatag"],
  });
  await make.answer(db, cast.sol, id, { body: "The quokkaphone comes in May.", official: true });
  await follow();
  await engine.recount();
  for (const outsider of [null, cast.ada]) {
    const told = await everythingTold(outsider, "quokkaphone", "quokaphone");
    expect(told.replaceAll(/"didYouMean":null/g, "")).not.toMatch(/quokka|Beta|secret/i);
    expect(await search(db, engine, outsider, { words: "quokkaphone" })).toMatchObject({
      items: [],
      total: 0,
      more: false,
      didYouMean: null,
    });
    expect((await search(db, engine, outsider, { words: "router" })).total).toBe(1);
  }
  const inside = await search(db, engine, cast.pia, { words: "quokaphone" });
  expect(inside).toMatchObject({ total: 2, didYouMean: "quokkaphone" });
  expect(inside.facets).toMatchObject({
    kinds: { question: 1, answer: 1, person: 0 },
    spaces: [{ slug: "beta", name: "Beta testers", count: 2 }],
    tags: [{ name: "quokkatag", count: 2 }],
  });
  expect(await everythingTold(cast.pia, "quokkaphone")).toMatch(/quokkaphone/);
});

test("who leaves the group finds nothing of it any more, without any reindexing", async () => {
  const { db } = database.current;
  await leaveGroup(db, cast.pia.id, "beta");
  const pia = await make.member(db, cast.pia.id);
  expect(await everythingTold(pia, "quokkaphone", "quokaphone")).not.toMatch(/quokka|Beta|secret/i);
});

test("a space that turns private takes all it holds out of reach, and a question that moves is where it is now, before any job has run", async () => {
  const { db } = database.current;
  await make.question(db, cast.ada, {
    title: "Numbatphone in the open",
    body: "The numbatphone is fine.",
    tags: ["numbattag"],
  });
  await follow();
  expect((await search(db, engine, null, { words: "numbatphone" })).total).toBe(1);
  const [beta] = await db.select().from(spaces).where(eq(spaces.slug, "beta"));
  await db.update(spaces).set({ groupId: beta?.groupId }).where(eq(spaces.slug, "plans"));
  expect(await everythingTold(null, "numbatphone", "numbtphone")).not.toMatch(/numbat/i);
  await db.update(spaces).set({ groupId: null }).where(eq(spaces.slug, "plans"));
  await db.update(questions).set({ spaceId: cast.spaces.beta }).where(eq(questions.title, "Numbatphone in the open"));
  expect(await everythingTold(null, "numbatphone", "numbtphone")).not.toMatch(/numbat/i);
});

test("what is deleted is out of reach before any job has run, and its answers with it; so is its spelling", async () => {
  const { db } = database.current;
  const id = await make.question(db, cast.ada, {
    title: "Wombatphone broke in two",
    body: "My wombatphone is broken.",
    tags: ["wombattag"],
  });
  const answerId = await make.answer(db, cast.bo_, id, { body: "Send the wombatphone to us." });
  await follow();
  expect((await search(db, engine, null, { words: "wombatphone" })).total).toBe(2);
  await deleteAnswer(db, cast.bo_, answerId);
  expect((await search(db, engine, null, { words: "wombatphone" })).total).toBe(1);
  await deleteQuestion(db, cast.ada, id);
  expect(await everythingTold(null, "wombatphone", "wombtphone")).not.toMatch(/wombat/i);
  await follow();
  expect(
    (await engine.search({ words: "wombatphone", spaces: [cast.spaces.plans], sort: "relevance" })).matches,
  ).toEqual([]);
});
