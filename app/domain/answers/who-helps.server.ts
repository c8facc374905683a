import { and, desc, eq, gte, sql } from "drizzle-orm";
import { type PersonRef, personColumns } from "#app/domain/people/reference.server";
import type { Viewer } from "#app/domain/people/viewer.server";
import { DAY_MS } from "#app/lib/time";
import type { Db } from "#app/platform/db.server";
import { answers, people, questions } from "#db/schema/index";
import { isVisibleAnswer } from "./find.server";

/** Days looked back on: long enough to be steady, short enough for a newcomer to appear. */
const HELPER_DAYS = 30;

/** Somebody who helped of late, and how many problems their answers solved. */
export type Helper = PersonRef & { solvedCount: number };

/** Whose answers solved the most problems in the last HELPER_DAYS days, as far as the viewer may see these. */
export async function listHelpers(
  db: Db,
  viewer: Viewer,
  { now, size }: { now: Date; size: number },
): Promise<Helper[]> {
  const solvedCount = sql<number>`count(*)`.mapWith(Number);
  return db
    .select({ ...personColumns, solvedCount })
    .from(answers)
    .innerJoin(questions, eq(questions.id, answers.questionId))
    .innerJoin(people, eq(people.id, answers.authorId))
    .where(
      and(
        gte(answers.acceptedAt, new Date(now.getTime() - HELPER_DAYS * DAY_MS)),
        sql`${people.leftAt} is null`,
        isVisibleAnswer(viewer),
      ),
    )
    .groupBy(people.id)
    .orderBy(desc(solvedCount), people.handle)
    .limit(size);
}
