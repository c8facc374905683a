import { and, eq, isNull, sql } from "drizzle-orm";
import type { Member } from "#app/domain/people/viewer.server";
import { inVisibleSpace } from "#app/domain/spaces/visible.server";
import { type Cursor, cutPage, type Page } from "#app/lib/cursor";
import { allow } from "#app/lib/errors";
import type { Db } from "#app/platform/db.server";
import { asMoment, keyset } from "#app/platform/keyset.server";
import {
  type AnswerId,
  answers,
  type Language,
  type PersonId,
  type QuestionId,
  questions,
  type ReputationKind,
  reputationCauses,
} from "#db/schema/index";
import { CAUSES_PER_PAGE } from "./limits";
import { maySeeCauses } from "./policy";

/** Why somebody's reputation moved, and by how much. */
export type ShownCause = {
  id: number;
  kind: ReputationKind;
  amount: number;
  /** What the day's limit kept back. */
  withheld: number;
  /** It takes back what was given before. */
  reversal: boolean;
  happenedAt: Date;
  /** What it was for; null where that is gone, or closed to the viewer. */
  question: { id: QuestionId; slug: string; title: string; language: Language } | null;
  /** The answer it was for, where it is still there. */
  answerId: AnswerId | null;
};

/** One page of all that moved a person's reputation, the latest first, and never who did it. Throws Forbidden. */
export async function listCauses(
  db: Db,
  viewer: Member,
  personId: PersonId,
  { before = null, after = null }: { before?: Cursor | null; after?: Cursor | null },
): Promise<Page<ShownCause>> {
  allow(maySeeCauses(viewer, personId));
  const { backwards, started, order, past } = keyset(
    { column: reputationCauses.happenedAt, id: reputationCauses.id, toValue: asMoment },
    { before, after },
  );
  const rows = await db
    .select({
      id: reputationCauses.id,
      kind: reputationCauses.kind,
      amount: reputationCauses.amount,
      withheld: reputationCauses.withheld,
      reversal: sql<boolean>`${reputationCauses.reversesId} is not null`,
      happenedAt: reputationCauses.happenedAt,
      question: { id: questions.id, slug: questions.slug, title: questions.title, language: questions.language },
      answerId: answers.id,
    })
    .from(reputationCauses)
    .leftJoin(
      questions,
      and(
        eq(questions.id, reputationCauses.questionId),
        isNull(questions.deletedAt),
        inVisibleSpace(viewer, questions.spaceId),
      ),
    )
    .leftJoin(
      answers,
      and(eq(answers.id, reputationCauses.answerId), eq(answers.questionId, questions.id), isNull(answers.deletedAt)),
    )
    .where(and(eq(reputationCauses.personId, personId), past))
    .orderBy(...order)
    .limit(CAUSES_PER_PAGE + 1);
  return cutPage(rows, {
    size: CAUSES_PER_PAGE,
    backwards,
    started,
    cursorOf: (row) => ({ value: row.happenedAt.getTime(), id: row.id }),
  });
}
