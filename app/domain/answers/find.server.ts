import { and, eq, isNull } from "drizzle-orm";
import type { Viewer } from "#app/domain/people/viewer.server";
import { findQuestion, isVisibleQuestion, lockQuestion } from "#app/domain/questions/find.server";
import type { Looker } from "#app/domain/spaces/visible.server";
import { NotFound } from "#app/lib/errors";
import type { Db, Tx } from "#app/platform/db.server";
import { type AnswerId, answers, type QuestionId, questions } from "#db/schema/index";

/** Answers the viewer may see: not deleted, under a question they may see. Holds in queries that join the question. */
export const isVisibleAnswer = (viewer: Looker) => and(isNull(answers.deletedAt), isVisibleQuestion(viewer));

/** The answer with its question, for the rules and for editing. Throws NotFound when there is none the viewer may see. */
export async function findAnswer(db: Db, viewer: Viewer, id: AnswerId) {
  const question = await findQuestion(db, viewer, await questionIdOf(db, id));
  const [answer] = await db
    .select()
    .from(answers)
    .where(and(eq(answers.id, id), isNull(answers.deletedAt)));
  if (!answer) throw new NotFound();
  return { ...answer, question };
}

/** The same, both held until the transaction ends: the question first, as everywhere, so that nobody waits in a ring. */
export async function lockAnswer(tx: Tx, viewer: Viewer, id: AnswerId) {
  const question = await lockQuestion(tx, viewer, await questionIdOf(tx, id));
  const [answer] = await tx
    .select()
    .from(answers)
    .where(and(eq(answers.id, id), isNull(answers.deletedAt)))
    .for("no key update");
  if (!answer) throw new NotFound();
  return { ...answer, question };
}

async function questionIdOf(db: Db, id: AnswerId): Promise<QuestionId> {
  const [row] = await db
    .select({ questionId: questions.id })
    .from(answers)
    .innerJoin(questions, eq(questions.id, answers.questionId))
    .where(eq(answers.id, id));
  if (!row) throw new NotFound();
  return row.questionId;
}
