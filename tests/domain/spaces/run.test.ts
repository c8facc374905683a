import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { deleteQuestion } from "#app/domain/questions/delete.server";
import { deleteSpace } from "#app/domain/spaces/delete.server";
import { findSpaceToRun, listSpacesToRun } from "#app/domain/spaces/find-to-run.server";
import { findSpace } from "#app/domain/spaces/list.server";
import { moveSpace } from "#app/domain/spaces/order.server";
import { groupsToChoose, setPrivacy } from "#app/domain/spaces/privacy.server";
import { changeSpace, openNewSpace, type SpaceFacts } from "#app/domain/spaces/run.server";
import { Forbidden, Invalid, NotFound } from "#app/lib/errors";
import { activity, formerSpaceSlugs } from "#db/schema/index";
import { useDatabase } from "#tests/support/db";
import * as make from "#tests/support/make";

const database = useDatabase();
let cast: Awaited<ReturnType<typeof make.cast>>;
const NOW = new Date();

beforeAll(async () => {
  cast = await make.cast(database.current.db);
});

let made = 0;
const facts = (more: Partial<SpaceFacts> = {}): SpaceFacts => ({
  slug: `space-${++made}`,
  name: "A space",
  description: "",
  product: "",
  region: "",
  help: "",
  hours: null,
  speakers: [],
  ...more,
});
async function opened(more: Partial<SpaceFacts> = {}, group: string | null = null) {
  const { db } = database.current;
  const told = facts(more);
  const id = await openNewSpace(db, cast.una, { ...told, group });
  return { db, id, ...told };
}

test("only the owner runs spaces", async () => {
  const { db, slug } = await opened();
  for (const who of [cast.ada, cast.mo_, cast.sol, cast.lea]) {
    await expect(openNewSpace(db, who, { ...facts(), group: null })).rejects.toThrow(Forbidden);
    await expect(changeSpace(db, who, slug, facts())).rejects.toThrow(Forbidden);
    await expect(moveSpace(db, who, slug, 1)).rejects.toThrow(Forbidden);
    await expect(setPrivacy(db, who, slug, "beta")).rejects.toThrow(Forbidden);
    await expect(deleteSpace(db, who, slug)).rejects.toThrow(Forbidden);
    await expect(listSpacesToRun(db, who, NOW)).rejects.toThrow(Forbidden);
    await expect(groupsToChoose(db, who, NOW)).rejects.toThrow(Forbidden);
  }
});

test("a new space stands at the end, with its staff; a slug is taken once", async () => {
  const { db, slug } = await opened({ speakers: ["sol"], product: "Phones" });
  expect((await listSpacesToRun(db, cast.una, NOW)).at(-1)).toMatchObject({ slug, group: null });
  expect(await findSpaceToRun(db, cast.una, slug, NOW)).toMatchObject({ speakers: ["sol"], product: "Phones" });
  await expect(opened({ slug })).rejects.toMatchObject({ fields: { slug: "error.slugTaken" } });
  await expect(opened({ slug: "new" })).rejects.toMatchObject({ fields: { slug: "error.slugTaken" } });
  await expect(opened({ speakers: ["ada"] })).rejects.toMatchObject({ fields: { speakers: "ownerSpaces.noStaff" } });
  await expect(opened({}, "no-group")).rejects.toMatchObject({ fields: { group: "ownerSpaces.noGroup" } });
  await expect(opened({ hours: { timeZone: "Mars/Base", days: [] } })).rejects.toThrow(Invalid);
});

test("old addresses lead on, through any number of changes, and nobody else can take them", async () => {
  const { db, id, slug } = await opened();
  await changeSpace(db, cast.una, slug, facts({ slug: "second-name" }));
  await changeSpace(db, cast.una, "second-name", facts({ slug: "third-name" }));
  for (const name of [slug, "second-name", "third-name"])
    expect(await findSpace(db, null, name)).toMatchObject({ id, slug: "third-name" });
  await expect(opened({ slug })).rejects.toMatchObject({ fields: { slug: "error.slugTaken" } });
  await changeSpace(db, cast.una, "third-name", facts({ slug }));
  expect(await findSpace(db, null, "second-name")).toMatchObject({ id, slug });
  expect((await db.select().from(formerSpaceSlugs)).map((row) => row.slug).sort()).toEqual([
    "second-name",
    "third-name",
  ]);
  await setPrivacy(db, cast.una, slug, "beta");
  for (const name of [slug, "second-name"]) {
    await expect(findSpace(db, null, name)).rejects.toThrow(NotFound);
    await expect(findSpace(db, cast.ada, name)).rejects.toThrow(NotFound);
    expect(await findSpace(db, cast.pia, name).catch(() => null)).toBeNull();
  }
  const pia = await make.member(db, cast.pia.id);
  expect(await findSpace(db, pia, "second-name")).toMatchObject({ slug });
});

test("each change is written down with what it was and what it is; changing nothing leaves no trace", async () => {
  const { db, id, ...told } = await opened({ name: "Phones", speakers: ["sol"] });
  await changeSpace(db, cast.una, told.slug, { ...told, name: "Telephones", speakers: [] });
  await changeSpace(db, cast.una, told.slug, { ...told, name: "Telephones", speakers: [] });
  const rows = await db.select().from(activity).where(eq(activity.spaceId, id)).orderBy(activity.id);
  expect(rows.map(({ kind, detail }) => [kind, detail?.what, detail?.from, detail?.to])).toEqual([
    ["space.opened", undefined, undefined, undefined],
    ["space.changed", "name", "Phones", "Telephones"],
    ["space.changed", "speakers", "sol", ""],
  ]);
});

test("a space moves to the place it is given, the others keep their order", async () => {
  const { db } = database.current;
  const order = async () => (await listSpacesToRun(db, cast.una, NOW)).map(({ slug }) => slug);
  const { slug } = await opened();
  const before = (await order()).filter((other) => other !== slug);
  await moveSpace(db, cast.una, slug, 1);
  await moveSpace(db, cast.una, slug, 1);
  expect(await order()).toEqual([slug, ...before]);
  await moveSpace(db, cast.una, slug, 2);
  expect(await order()).toEqual([before[0], slug, ...before.slice(1)]);
  await moveSpace(db, cast.una, slug, 1e9);
  expect(await order()).toEqual([...before, slug]);
  await moveSpace(db, cast.una, slug, -5);
  expect((await order())[0]).toBe(slug);
  await expect(moveSpace(db, cast.una, "no-such-space", 1)).rejects.toThrow(NotFound);
  await Promise.all(before.slice(0, 3).map((other, n) => moveSpace(db, cast.una, other, n + 1)));
  expect([...(await order())].sort()).toEqual([...before, slug].sort());
});

test("only an empty space is deleted; one whose questions were deleted is kept for the record", async () => {
  const { db, slug } = await opened();
  const question = await make.question(db, cast.ada, { space: slug });
  await expect(deleteSpace(db, cast.una, slug)).rejects.toMatchObject({ fields: { "": "ownerSpaces.holdsQuestions" } });
  await deleteQuestion(db, cast.ada, question);
  await expect(deleteSpace(db, cast.una, slug)).rejects.toMatchObject({ fields: { "": "ownerSpaces.holdsDeleted" } });
  const empty = await opened({ speakers: ["sol"] });
  await deleteSpace(db, cast.una, empty.slug);
  await expect(findSpace(db, cast.una, empty.slug)).rejects.toThrow(NotFound);
});

test("privacy is recorded with the group it was and is; setting what is set changes nothing", async () => {
  const { db, id, slug } = await opened();
  await setPrivacy(db, cast.una, slug, "beta");
  await setPrivacy(db, cast.una, slug, "beta");
  await setPrivacy(db, cast.una, slug, null);
  await expect(setPrivacy(db, cast.una, slug, "no-group")).rejects.toThrow(Invalid);
  const rows = await db.select().from(activity).where(eq(activity.spaceId, id)).orderBy(activity.id);
  expect(rows.slice(1).map(({ kind, detail }) => [kind, detail?.from, detail?.to])).toEqual([
    ["space.moved-private", null, "beta"],
    ["space.moved-public", "beta", null],
  ]);
});
