import { eq } from "drizzle-orm";
import type { Activity } from "#app/domain/activity/read.server";
import type { ActivityKind } from "#app/domain/activity/record.server";
import { rootOf } from "#app/domain/ideas/family.server";
import type { Db } from "#app/platform/db.server";
import type { SearchEngine } from "#app/platform/search-engine/port";
import { type IdeaId, ideas, type PersonId } from "#db/schema/index";
import { bringNamed, inTurn } from "./bring.server";
import { FOLLOW_BATCH } from "./limits";

/** What changes how an idea is found, or where it stands among others, or whether it stands by itself. */
const TOUCHES_AN_IDEA: ReadonlySet<string> = new Set<ActivityKind>([
  "idea.proposed",
  "idea.edited",
  "idea.deleted",
  "idea.voted",
  "idea.merged",
  "idea.unmerged",
  "idea.archived",
  "idea.revived",
  "status.set",
]);

/** What happened to ideas is found as it is now: each of them once, however much happened to it. May be called twice, or late. */
export async function followIdeasForSearch(db: Db, engine: SearchEngine, happened: readonly Activity[]): Promise<void> {
  const touched = happened.filter(({ kind, ideaId }) => ideaId !== null && TOUCHES_AN_IDEA.has(kind));
  const ids = new Set(touched.flatMap(({ ideaId }) => ideaId ?? []));
  for (const other of touched.flatMap(otherOf)) ids.add(await rootOf(db, other));
  await indexIdeas(db, engine, [...ids] as IdeaId[]);
}

/** The idea that another was merged into, or parted from: its votes are others now. */
function otherOf({ kind, detail }: Activity): IdeaId[] {
  const other = kind === "idea.merged" ? detail?.into : kind === "idea.unmerged" ? detail?.from : null;
  return typeof other === "number" ? [other as IdeaId] : [];
}

/** The ideas stand in the index as they are now. */
export async function indexIdeas(db: Db, engine: SearchEngine, ids: readonly IdeaId[]): Promise<void> {
  for (let from = 0; from < ids.length; from += FOLLOW_BATCH) {
    const some = ids.slice(from, from + FOLLOW_BATCH);
    await inTurn(db, "idea", some, (tx) =>
      bringNamed(
        tx,
        engine,
        some.map((id) => ({ kind: "idea", id })),
      ),
    );
  }
}

/** All that somebody proposed: what is searched by its author goes by their handle. */
export async function indexIdeasBy(db: Db, engine: SearchEngine, authorId: PersonId): Promise<void> {
  const proposed = await db.select({ id: ideas.id }).from(ideas).where(eq(ideas.authorId, authorId)).orderBy(ideas.id);
  await indexIdeas(
    db,
    engine,
    proposed.map(({ id }) => id),
  );
}
