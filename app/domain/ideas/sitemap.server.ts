import { and, asc, gte, lt, sql } from "drizzle-orm";
import type { Db } from "#app/platform/db.server";
import { type IdeaId, ideas } from "#db/schema/index";
import { isVisibleIdea } from "./find.server";

/** Ids that one part of the sitemap spans, as of questions. */
const IDS_PER_PART = 20_000;

/** How many parts hold all ideas. Reads one row, however many there are. */
export async function countSitemapParts(db: Db): Promise<number> {
  const [row] = await db.select({ last: sql<number | null>`max(${ideas.id})`.mapWith(Number) }).from(ideas);
  return row?.last ? Math.ceil((row.last + 1) / IDS_PER_PART) : 0;
}

/** The ideas of part `part` (from 0) that guests may see and that are worth finding, in order of age. */
export async function listForSitemap(db: Db, part: number): Promise<{ id: IdeaId; slug: string; activeAt: Date }[]> {
  const from = part * IDS_PER_PART;
  return db
    .select({ id: ideas.id, slug: ideas.slug, activeAt: ideas.activeAt })
    .from(ideas)
    .where(
      and(
        gte(ideas.id, from as IdeaId),
        lt(ideas.id, (from + IDS_PER_PART) as IdeaId),
        isVisibleIdea(null),
        isWorthFindingSql,
      ),
    )
    .orderBy(asc(ideas.id));
}

/** The same rule as `isWorthFinding`, for many at once. */
const isWorthFindingSql = sql`${ideas.listed} and ${ideas.archivedAt} is null`;
