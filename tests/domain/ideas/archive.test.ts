import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { changeSettings } from "#app/domain/community/settings.server";
import { archiveStaleIdeas } from "#app/domain/ideas/archive.server";
import { voteOnIdea } from "#app/domain/ideas/vote.server";
import { DAY_MS } from "#app/lib/time";
import { activity, type IdeaId, ideas } from "#db/schema/index";
import { wrongCounters } from "#tests/support/counters";
import { useDatabase } from "#tests/support/db";
import * as make from "#tests/support/make";

const database = useDatabase();
let cast: Awaited<ReturnType<typeof make.cast>>;
beforeAll(async () => {
  cast = await make.cast(database.current.db);
});

const now = new Date("2026-11-20T12:00:00Z");
const ago = (days: number) => new Date(now.getTime() - days * DAY_MS);

async function isArchived(id: IdeaId): Promise<boolean> {
  const [row] = await database.current.db.select().from(ideas).where(eq(ideas.id, id));
  return row?.archivedAt !== null;
}

test("a forgotten idea is put away once, unless it is taken up, wanted by many or still talked of", async () => {
  const { db } = database.current;
  const make400 = () => make.idea(db, cast.ada, {}, ago(400));
  const [stale, planned, wanted, voted, asked] = [
    await make400(),
    await make400(),
    await make400(),
    await make400(),
    await make400(),
  ];
  const young = await make.idea(db, cast.ada, {}, ago(300));
  await db.update(ideas).set({ status: "planned" }).where(eq(ideas.id, planned));
  await db.update(ideas).set({ status: "needs-info" }).where(eq(ideas.id, asked));
  for (let n = 0; n < 10; n++) await voteOnIdea(db, await make.person(db, `fan_${n}`), wanted, "promote", ago(390));
  await voteOnIdea(db, cast.bo_, voted, "promote", ago(30));
  expect(await archiveStaleIdeas(db, now)).toBe(2);
  expect(await archiveStaleIdeas(db, now)).toBe(0);
  expect(await Promise.all([stale, asked, planned, wanted, voted, young].map(isArchived))).toEqual([
    ...[true, true],
    ...[false, false, false, false],
  ]);
  const noted = await db.select().from(activity).where(eq(activity.ideaId, stale));
  expect(noted.map(({ kind }) => kind)).toEqual(["idea.proposed", "idea.archived"]);
  expect(await wrongCounters(db)).toEqual([]);
  await voteOnIdea(db, cast.bo_, stale, "promote", now);
  expect(await isArchived(stale)).toBe(false);
  expect(await archiveStaleIdeas(db, now)).toBe(0);
  expect(await wrongCounters(db)).toEqual([]);
});

test("the owner says what is forgotten", async () => {
  const { db } = database.current;
  const id = await make.idea(db, cast.ada, {}, ago(40));
  await changeSettings(db, cast.una, { staleIdeaMonths: 1 });
  await archiveStaleIdeas(db, now);
  expect(await isArchived(id)).toBe(true);
});
