import { and, eq, isNull, sql } from "drizzle-orm";
import type { Viewer } from "#app/domain/people/viewer.server";
import { inVisibleSpace, type Looker } from "#app/domain/spaces/visible.server";
import { NotFound } from "#app/lib/errors";
import type { Db, Tx } from "#app/platform/db.server";
import { type QuestionId, questions } from "#db/schema/index";

/** Questions the viewer may see: in a space that is open to them, and not deleted. */
export const isVisibleQuestion = (viewer: Looker) =>
  and(isNull(questions.deletedAt), inVisibleSpace(viewer, questions.spaceId));

/** The question itself, for the rules and for editing. Throws NotFound when there is none the viewer may see. */
export async function findQuestion(db: Db, viewer: Viewer, id: QuestionId) {
  const [row] = await db
    .select()
    .from(questions)
    .where(and(eq(questions.id, id), isVisibleQuestion(viewer)));
  if (!row) throw new NotFound();
  return row;
}

/** What the rules and the counters need to know of a question; its texts are none of it. */
const facts = {
  id: questions.id,
  spaceId: questions.spaceId,
  authorId: questions.authorId,
  closedAt: questions.closedAt,
  answerCount: questions.answerCount,
  officialCount: questions.officialCount,
};

/** The question, held until the transaction ends: all that changes one or what hangs on it takes turns here. Throws NotFound. */
export async function lockQuestion(tx: Tx, viewer: Viewer, id: QuestionId) {
  const [row] = await tx
    .select(facts)
    .from(questions)
    .where(and(eq(questions.id, id), isVisibleQuestion(viewer)))
    .for("no key update");
  if (!row) throw new NotFound();
  return row;
}

/** The tags of a question, in their order. */
export async function tagsOf(db: Db, id: QuestionId): Promise<string[]> {
  const rows = await db.execute<{ name: string }>(sql`
    select tags.name from question_tags join tags on tags.id = question_tags.tag_id where question_tags.question_id = ${id} order by question_tags.position`);
  return rows.map((row) => row.name);
}
