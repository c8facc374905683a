import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { archiveStaleIdeas } from "#app/domain/ideas/archive.server";
import { deleteIdea } from "#app/domain/ideas/delete.server";
import { editIdea } from "#app/domain/ideas/edit.server";
import { mergeIdea, unmergeIdea } from "#app/domain/ideas/merge.server";
import { voteOnIdea } from "#app/domain/ideas/vote.server";
import { saveProfile } from "#app/domain/people/edit-profile.server";
import type { Viewer } from "#app/domain/people/viewer.server";
import { type SearchRequest, search } from "#app/domain/search/find.server";
import { similarIdeas } from "#app/domain/search/similar-ideas.server";
import { suggest } from "#app/domain/search/suggest.server";
import { findDifferences } from "#app/domain/search/verify.server";
import { setStatus } from "#app/domain/statuses/set.server";
import { type IdeaId, searchDocuments, spaces } from "#db/schema/index";
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

const look = (words: string, more: Partial<SearchRequest> = {}, viewer: Viewer = null) =>
  search(database.current.db, index.engine, viewer, { words, ...more });

/** The ids of the ideas that everybody finds, in their order. */
async function find(words: string, more: Partial<SearchRequest> = {}): Promise<IdeaId[]> {
  const { items } = await look(words, more);
  return items.flatMap((item) => (item.kind === "idea" ? item.idea.id : []));
}

const propose = (title: string, more: Parameters<typeof make.idea>[2] = {}) =>
  make.idea(database.current.db, cast.ada, { title, ...more });

test("an idea is found by its title, its problem, its proposal and its tags, and shown as it stands", async () => {
  const id = await propose("Let the aardvark rest", {
    problem: "The **baboon** never sleeps at night.",
    body: "Give it a chinchilla blanket.",
    tags: ["dormouse"],
  });
  await index.follow();
  for (const words of ["aardvark", "baboons", "chinchilla", "dormouse"]) expect(await find(words)).toEqual([id]);
  expect((await look("baboon")).items).toMatchObject([
    { kind: "idea", idea: { status: "new", promoteCount: 0, space: { slug: "plans" } } },
  ]);
  const [item] = (await look("baboon")).items;
  expect(item?.snippet.find(({ marked }) => marked)?.text).toBe("baboon");
});

test("what narrows a search narrows to ideas as well; states are of questions alone", async () => {
  const id = await propose("An echidna on every page", { tags: ["echidnatag"] });
  await make.question(database.current.db, cast.bo_, { title: "Where is the echidna?", tags: ["echidnatag"] });
  await index.follow();
  expect((await look("echidna")).facets).toMatchObject({
    kinds: { question: 1, answer: 0, idea: 1, person: 0 },
    states: { solved: 0, official: 0, unanswered: 1 },
    spaces: [{ slug: "plans", count: 2 }],
    tags: [{ name: "echidnatag", count: 2 }],
  });
  for (const filter of [{ kind: "idea" as const }, { author: "ada" }, { space: "Plans" }, { tag: "echidnatag" }])
    expect(await find("echidna", filter)).toEqual([id]);
  for (const state of ["solved", "unsolved", "official", "unanswered", "answered"] as const)
    expect(await find("echidna", { states: [state] })).toEqual([]);
});

test("edited it is found as it reads now, deleted it is not found", async () => {
  const { db } = database.current;
  const id = await propose("A ferret in the logo");
  await index.follow();
  const words = { problem: "The logo is without any animal.", body: "Put one there, in colour.", summary: "" };
  await editIdea(db, cast.ada, id, { ...words, title: "A gazelle in the logo", tags: ["gazelletag"] });
  await index.follow();
  expect(await find("ferret")).toEqual([]);
  expect(await find("gazelle", { tag: "gazelletag" })).toEqual([id]);
  await deleteIdea(db, cast.ada, id);
  expect(await find("gazelle")).toEqual([]);
  await index.follow();
  expect(await held(id)).toBeUndefined();
});

test("votes move what is sorted by votes; however many come at once, the idea is written to the index once", async () => {
  const { db } = database.current;
  const first = await propose("A heron by the lake");
  const second = await propose("A heron by the river");
  await index.follow();
  const voters = [cast.bo_, cast.lea, cast.pia, cast.mo_];
  for (const voter of voters) await voteOnIdea(db, voter, second, "promote");
  const put: number[] = [];
  const counting = searching(database.current, (engine) => ({
    ...engine,
    async put(documents) {
      put.push(...documents.map(({ id }) => id));
      await engine.put(documents);
    },
  }));
  await counting.follow();
  expect(put).toEqual([second]);
  expect(await find("heron", { sort: "votes" })).toEqual([second, first]);
  await voteOnIdea(db, cast.bo_, second, "none");
  await index.follow();
  expect((await held(second))?.score).toBe(voters.length - 1);
});

test("a merged idea is not found, the one it went into is, with its votes; parted both are", async () => {
  const { db } = database.current;
  const [one, other] = [await propose("An ibis at the door"), await propose("An ibis at the window")];
  await voteOnIdea(db, cast.bo_, other, "promote");
  await voteOnIdea(db, cast.lea, other, "promote");
  await index.follow();
  await mergeIdea(db, cast.mo_, other, one);
  expect(await find("ibis")).toEqual([one]);
  await index.follow();
  expect(await held(other)).toBeUndefined();
  expect((await held(one))?.score).toBe(2);
  await unmergeIdea(db, cast.mo_, other);
  await index.follow();
  expect((await find("ibis")).sort()).toEqual([one, other].sort());
  expect([(await held(one))?.score, (await held(other))?.score]).toEqual([0, 2]);
});

test("what the company did with it counts as for questions; put away or done it is found, and nobody is sent to vote for it", async () => {
  const { db } = database.current;
  const old = new Date("2024-01-01T00:00:00Z");
  const [stale, done] = [
    await make.idea(db, cast.ada, { title: "A jackal on the bridge" }, old),
    await propose("A jackal under the bridge"),
  ];
  await archiveStaleIdeas(db, new Date());
  const word = { body: "It is there since today.", reason: null, wouldChange: "", lookAgainOn: null };
  await setStatus(db, cast.sol, done, { status: "done", ...word });
  await index.follow();
  expect(await held(done)).toMatchObject({ solved: true, official: true });
  expect((await find("jackal")).sort()).toEqual([stale, done].sort());
  const alike = () => similarIdeas(db, index.engine, cast.bo_, { title: "A jackal near the bridge", most: 5 });
  expect(await alike()).toEqual([]);
  await voteOnIdea(db, cast.bo_, stale, "promote");
  await index.follow();
  expect((await alike()).map(({ id }) => id)).toEqual([stale]);
});

test("similar ideas are those of others, with how the viewer voted", async () => {
  const { db } = database.current;
  const [mine, others] = [
    await propose("A kingfisher in the app"),
    await make.idea(db, cast.lea, { title: "A kingfisher in the app and on the site" }),
  ];
  await voteOnIdea(db, cast.ada, others, "promote");
  await index.follow();
  const alike = (viewer: Viewer) =>
    similarIdeas(db, index.engine, viewer, { title: "kingfisher in the ap", unfinished: true, most: 5 });
  expect(await alike(cast.ada)).toMatchObject([{ id: others, promoteCount: 1, myVote: 1 }]);
  expect((await alike(null)).map(({ id, myVote }) => [id, myVote])).toEqual(
    expect.arrayContaining([
      [mine, null],
      [others, null],
    ]),
  );
});

test("who wrote it goes by the handle they have now", async () => {
  const { db } = database.current;
  const noa = await make.person(db, "noa");
  const id = await make.idea(db, noa, { title: "A lemming on the roof" });
  await index.follow();
  await saveProfile(db, noa, { name: "Noa", handle: "noa_new", about: "", speaks: [], language: "en" });
  await index.follow();
  expect(await find("lemming", { author: "noa" })).toEqual([]);
  expect(await find("lemming", { author: "noa_new" })).toEqual([id]);
});

test("outsiders learn nothing of an idea in a private space, and of none any more once its space is private", async () => {
  const { db } = database.current;
  const secret = { title: "The numbatphone for testers", problem: "The numbatphone is a secret.", tags: ["numbattag"] };
  await make.idea(db, cast.pia, { ...secret, space: "beta" });
  const open = await propose("An opossumphone for everybody", { tags: ["opossumtag"] });
  await index.follow();
  await index.engine.recount();
  const told = async (viewer: Viewer, words: string) =>
    JSON.stringify([
      await look(words, {}, viewer),
      await look(words, { space: "beta" }, viewer),
      await look(words.slice(0, -1), { kind: "idea", sort: "newest" }, viewer),
      await look("", { tag: secret.tags[0] }, viewer),
      await suggest(db, index.engine, viewer, { words: words.slice(0, -2) }),
      await similarIdeas(db, index.engine, viewer, { title: `${words} for testers`, most: 9 }),
    ]);
  for (const outsider of [null, cast.ada])
    expect(await told(outsider, "numbatphone")).not.toMatch(/numbat|secret|Beta/i);
  expect(await told(cast.pia, "numbatphone")).toMatch(/numbatphone/);
  expect(await find("opossumphone")).toEqual([open]);
  const [beta] = await db.select().from(spaces).where(sql`slug = 'beta'`);
  await db.update(spaces).set({ groupId: beta?.groupId }).where(sql`slug = 'plans'`);
  expect(await told(null, "opossumphone")).not.toMatch(/opossum/i);
  await db.update(spaces).set({ groupId: null }).where(sql`slug = 'plans'`);
  expect(await find("opossumphone")).toEqual([open]);
});

test("the index is compared with the ideas there are", async () => {
  const { db } = database.current;
  const id = await propose("A pangolin in the picture");
  await index.follow();
  const differences = async () => {
    const all = [];
    for await (const some of findDifferences(db, index.engine)) all.push(...some);
    return all.filter(({ kind }) => kind === "idea");
  };
  expect(await differences()).toEqual([]);
  await index.engine.remove([{ kind: "idea", id }]);
  expect(await differences()).toEqual([{ kind: "idea", id, what: "missing" }]);
});

async function held(id: IdeaId) {
  const rows = await database.current.db.select().from(searchDocuments).where(sql`kind = 'idea' and id = ${id}`);
  return rows[0];
}
