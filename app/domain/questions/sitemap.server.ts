import { and, asc, gt, gte, lt, or, type SQL, sql } from "drizzle-orm";
import { DAY_MS } from "#app/lib/time";
import type { Db } from "#app/platform/db.server";
import { type QuestionId, questions } from "#db/schema/index";
import { isVisibleQuestion } from "./find.server";
import { UNFOUND_AFTER_DAYS } from "./limits";

/** Ids that one part of the sitemap spans; a part keeps its questions for ever, and stays under the 50,000 that search engines read. */
const IDS_PER_PART = 20_000;

/** How many parts hold all questions. Reads one row, however many there are. */
export async function countSitemapParts(db: Db): Promise<number> {
  const [row] = await db.select({ last: sql<number | null>`max(${questions.id})`.mapWith(Number) }).from(questions);
  return row?.last ? Math.ceil((row.last + 1) / IDS_PER_PART) : 0;
}

/** The questions of part `part` (from 0) that guests may see and that are worth finding, in order of age. */
export async function listForSitemap(
  db: Db,
  part: number,
  now: Date,
): Promise<{ id: QuestionId; slug: string; activeAt: Date }[]> {
  const from = part * IDS_PER_PART;
  return db
    .select({ id: questions.id, slug: questions.slug, activeAt: questions.activeAt })
    .from(questions)
    .where(
      and(
        gte(questions.id, from as QuestionId),
        lt(questions.id, (from + IDS_PER_PART) as QuestionId),
        isVisibleQuestion(null),
        isWorthFindingSql(now),
      ),
    )
    .orderBy(asc(questions.id));
}

/** The same rule as `isWorthFinding`, for many at once. */
const isWorthFindingSql = (now: Date): SQL | undefined =>
  or(
    gt(questions.answerCount, 0),
    gt(questions.affectedCount, 0),
    gte(questions.askedAt, new Date(now.getTime() - UNFOUND_AFTER_DAYS * DAY_MS)),
  );
