import { and, desc, eq, isNull } from "drizzle-orm";
import { record } from "#app/domain/activity/record.server";
import { sendingOf } from "#app/domain/activity/same-sending.server";
import { findImages } from "#app/domain/files/attach.server";
import type { Member, Viewer } from "#app/domain/people/viewer.server";
import { writeText } from "#app/domain/people/write-text.server";
import { isVisibleQuestion, lockQuestion } from "#app/domain/questions/find.server";
import { type SpaceRef, spaceColumns } from "#app/domain/spaces/list.server";
import { allow } from "#app/lib/errors";
import { type Db, inTransaction, type Tx } from "#app/platform/db.server";
import {
  type IssueStatus,
  knownIssues,
  type QuestionId,
  questions,
  type SpaceId,
  type StatusUpdateId,
  spaces,
} from "#db/schema/index";
import { ISSUES_SHOWN } from "./limits";
import { maySpeak } from "./policy";
import { findSaid, sayUpdate } from "./say.server";

export { ISSUE_STATUSES } from "#db/schema/index";

export type IssueWord = { status: IssueStatus; body: string };

/**
 * The company says how far it is with what many are affected by: the question is a known issue of its space until it is
 * solved. The same sent again within a day gives the update it already became. Throws NotFound, Forbidden.
 */
export async function setIssueStatus(
  db: Db,
  actor: Member,
  questionId: QuestionId,
  { status, body }: IssueWord,
  now = new Date(),
): Promise<StatusUpdateId> {
  const sending = sendingOf(actor, { questionId, status, body }, now);
  const text = await writeText(db, body, { images: await findImages(db, actor, body) });
  return inTransaction(db, async (tx) => {
    const question = await lockQuestion(tx, actor, questionId);
    allow(maySpeak(actor, question.spaceId, now));
    const already = await findSaid(tx, sending);
    if (already) return already;
    const from = await statusOf(tx, questionId);
    const said = { from, to: status, text, formKey: sending.formKey };
    const update = await sayUpdate(tx, actor, { questionId }, said, now);
    await noteIssue(tx, questionId, { from, status }, now);
    await tx.update(questions).set({ activeAt: now }).where(eq(questions.id, questionId));
    await record(tx, {
      happenedAt: now,
      kind: "status.set",
      actorId: actor.id,
      questionId,
      spaceId: question.spaceId,
      detail: { update, from, to: status },
    });
    return update;
  });
}

async function statusOf(tx: Tx, questionId: QuestionId): Promise<IssueStatus | null> {
  const [row] = await tx
    .select({ status: knownIssues.status })
    .from(knownIssues)
    .where(eq(knownIssues.questionId, questionId));
  return row?.status ?? null;
}

/** Known since it was first spoken of, or since it came back. */
async function noteIssue(
  tx: Tx,
  questionId: QuestionId,
  { from, status }: { from: IssueStatus | null; status: IssueStatus },
  now: Date,
): Promise<void> {
  const set = {
    status,
    solvedAt: status === "solved" ? now : null,
    ...(from === "solved" && status !== "solved" ? { since: now } : {}),
  };
  await tx
    .insert(knownIssues)
    .values({ questionId, since: now, ...set })
    .onConflictDoUpdate({ target: knownIssues.questionId, set });
}

/** What the company knows to be wrong and is not solved, as a space and the form to ask show it. */
export type KnownIssue = {
  id: QuestionId;
  slug: string;
  title: string;
  status: IssueStatus;
  since: Date;
  affectedCount: number;
  space: SpaceRef;
};

/** The known issues that are not solved, of one space or of all the viewer may see, the latest first and at most so many. */
export async function listKnownIssues(
  db: Db,
  viewer: Viewer,
  { spaceId, most = ISSUES_SHOWN }: { spaceId?: SpaceId; most?: number } = {},
): Promise<KnownIssue[]> {
  return db
    .select({
      id: questions.id,
      slug: questions.slug,
      title: questions.title,
      status: knownIssues.status,
      since: knownIssues.since,
      affectedCount: questions.affectedCount,
      space: spaceColumns,
    })
    .from(knownIssues)
    .innerJoin(questions, eq(questions.id, knownIssues.questionId))
    .innerJoin(spaces, eq(spaces.id, questions.spaceId))
    .where(
      and(
        isNull(knownIssues.solvedAt),
        spaceId === undefined ? undefined : eq(questions.spaceId, spaceId),
        isVisibleQuestion(viewer),
      ),
    )
    .orderBy(desc(knownIssues.since), desc(knownIssues.questionId))
    .limit(most);
}
