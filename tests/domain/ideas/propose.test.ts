import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { deleteIdea } from "#app/domain/ideas/delete.server";
import { editIdea } from "#app/domain/ideas/edit.server";
import { listIdeas } from "#app/domain/ideas/list.server";
import { showIdea } from "#app/domain/ideas/show.server";
import { tagsOf } from "#app/domain/ideas/tags.server";
import { listRevisions } from "#app/domain/revisions/keep.server";
import { Forbidden, Gone, Invalid, NotFound, TooMany } from "#app/lib/errors";
import { activity, ideas, spaces } from "#db/schema/index";
import { wrongCounters } from "#tests/support/counters";
import { useDatabase } from "#tests/support/db";
import * as make from "#tests/support/make";

const database = useDatabase();
const here: { cast?: Awaited<ReturnType<typeof make.cast>> } = {};
const cast = () => {
  if (!here.cast) throw new Error("the cast is there only while the tests run");
  return here.cast;
};
beforeAll(async () => {
  here.cast = await make.cast(database.current.db);
});

const WORDS = {
  title: "A map of where the network is down",
  problem: "I cannot see whether the **whole street** is without a line.",
  body: "A page with a map of faults and when they will be mended.",
};

test("an idea stands in its space, new, followed by its author, with its tags and both of its texts", async () => {
  const { db } = database.current;
  const { ada } = cast();
  const id = await make.idea(db, ada, { ...WORDS, tags: ["network", "faults"] });
  const shown = await showIdea(db, ada, id);
  expect(shown).toMatchObject({
    title: WORDS.title,
    slug: "a-map-of-where-the-network-is-down",
    status: "new",
    excerpt: "I cannot see whether the whole street is without a line.",
    followed: true,
    tags: ["network", "faults"],
    score: 0,
    mergedInto: null,
  });
  expect(shown.problemHtml).toContain("<strong>whole street</strong>");
  expect(await wrongCounters(db)).toEqual([]);
  const [happened] = await db.select().from(activity).where(eq(activity.ideaId, id));
  expect(happened).toMatchObject({ kind: "idea.proposed", actorId: ada.id });
});

test("the same words sent again within a day are the same idea, also when both come at once", async () => {
  const { db } = database.current;
  const { bo_ } = cast();
  const same = { ...WORDS, title: "Twice the same idea of mine" };
  const ids = await Promise.all([make.idea(db, bo_, same), make.idea(db, bo_, same), make.idea(db, bo_, same)]);
  expect(new Set(ids).size).toBe(1);
  expect(await make.idea(db, bo_, { ...same, problem: `${same.problem} Again.` })).not.toBe(ids[0]);
  expect(await wrongCounters(db)).toEqual([]);
});

test("a new member proposes so many ideas on day one, and puts few links into each", async () => {
  const { db } = database.current;
  const { cy_ } = cast();
  const links = "[a](https://a.example) [b](https://b.example)";
  await expect(
    make.idea(db, cy_, { problem: `See here, please: ${links}`, body: "And there: [c](https://c.example)" }),
  ).rejects.toThrow(Invalid);
  for (let proposed = 0; proposed < 3; proposed++) await make.idea(db, cy_);
  await expect(make.idea(db, cy_)).rejects.toThrow(TooMany);
});

test("somebody who may not write proposes nothing, and nobody in a space they do not know of", async () => {
  const { db } = database.current;
  const { ada } = cast();
  const suspended = await make.person(db, "sus", { suspendedUntil: new Date(Date.now() + 3_600_000) });
  await expect(make.idea(db, suspended)).rejects.toThrow(Forbidden);
  await expect(make.idea(db, ada, { space: "beta" })).rejects.toThrow(Invalid);
});

test("an idea in a private space is nothing to others", async () => {
  const { db } = database.current;
  const { ada, pia } = cast();
  const id = await make.idea(db, pia, { space: "beta" });
  await expect(showIdea(db, ada, id)).rejects.toThrow(NotFound);
  await expect(showIdea(db, null, id)).rejects.toThrow(NotFound);
  expect((await showIdea(db, pia, id)).id).toBe(id);
  for (const sort of ["hot", "top", "new"] as const) {
    const seen = await listIdeas(db, ada, { sort, size: 100 });
    expect(seen.rows.map((row) => row.id)).not.toContain(id);
    expect((await listIdeas(db, pia, { sort, size: 100 })).rows.map((row) => row.id)).toContain(id);
  }
});

test("an edit keeps how title, problem, proposal and tags read before; no change leaves no trace", async () => {
  const { db } = database.current;
  const { ada, bo_, lea } = cast();
  const id = await make.idea(db, ada, { ...WORDS, title: "To be edited by its author", tags: ["old"] });
  const edit = { ...WORDS, title: "Edited by its author", tags: ["new"], summary: "Shorter" };
  await editIdea(db, ada, id, edit);
  await editIdea(db, ada, id, edit);
  const [kept, ...more] = await listRevisions(db, { ideaId: id });
  expect(more).toEqual([]);
  expect(kept).toMatchObject({
    title: "To be edited by its author",
    aside: WORDS.problem,
    body: WORDS.body,
    tags: ["old"],
    replacedBecause: "Shorter",
  });
  expect(await tagsOf(db, id)).toEqual(["new"]);
  await expect(editIdea(db, bo_, id, { ...edit, title: "Not mine to edit" })).rejects.toThrow(Forbidden);
  await editIdea(db, lea, id, { ...edit, title: "Put in order by a leader" });
  await db.update(ideas).set({ status: "done" }).where(eq(ideas.id, id));
  await db
    .update(spaces)
    .set({ ideaCount: (await openIn("plans")) ?? 0 })
    .where(eq(spaces.slug, "plans"));
  await expect(editIdea(db, ada, id, { ...edit, title: "Too late for its author" })).rejects.toThrow(Forbidden);
  expect(await wrongCounters(db)).toEqual([]);
});

const openIn = async (slug: string) => {
  const { db } = database.current;
  const rows = await db
    .select({ open: ideas.open })
    .from(ideas)
    .innerJoin(spaces, eq(spaces.id, ideas.spaceId))
    .where(eq(spaces.slug, slug));
  return rows.filter(({ open }) => open).length;
};

test("its author deletes an idea that nobody took part in, and may then propose it anew", async () => {
  const { db } = database.current;
  const { ada, bo_, mo_ } = cast();
  const words = { ...WORDS, title: "To be deleted by its author" };
  const id = await make.idea(db, ada, words);
  await expect(deleteIdea(db, bo_, id)).rejects.toThrow(Forbidden);
  await expect(deleteIdea(db, mo_, id)).rejects.toThrow(Forbidden);
  await db.update(ideas).set({ newDemoteCount: 1 }).where(eq(ideas.id, id));
  await expect(deleteIdea(db, ada, id)).rejects.toThrow(Forbidden);
  await db.update(ideas).set({ newDemoteCount: 0 }).where(eq(ideas.id, id));
  await deleteIdea(db, ada, id);
  await expect(deleteIdea(db, ada, id)).rejects.toThrow(NotFound);
  await expect(showIdea(db, ada, id)).rejects.toThrow(Gone);
  expect(await make.idea(db, ada, words)).not.toBe(id);
  expect(await wrongCounters(db)).toEqual([]);
});
