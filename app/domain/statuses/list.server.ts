import { and, desc, eq, isNotNull, or, sql } from "drizzle-orm";
import { isVisibleIdea } from "#app/domain/ideas/find.server";
import { type PersonRef, personColumns, personJson } from "#app/domain/people/reference.server";
import type { Viewer } from "#app/domain/people/viewer.server";
import { isVisibleQuestion } from "#app/domain/questions/find.server";
import { NotFound } from "#app/lib/errors";
import type { SafeHtml } from "#app/lib/markdown";
import type { Db } from "#app/platform/db.server";
import {
  type DeclineReason,
  type IdeaStatus,
  type IssueStatus,
  ideas,
  type Language,
  people,
  promises,
  questions,
  type StatusUpdateId,
  statusUpdates,
} from "#db/schema/index";
import { UPDATES_SHOWN } from "./limits";
import type { Subject } from "./say.server";

/** The company's word as a page shows it. */
export type ShownUpdate = {
  id: StatusUpdateId;
  /** Who signed it. */
  author: PersonRef;
  from: IdeaStatus | IssueStatus | null;
  to: IdeaStatus | IssueStatus;
  html: SafeHtml;
  language: Language;
  reason: DeclineReason | null;
  wouldChange: string | null;
  lookAgainOn: string | null;
  saidAt: Date;
  editedAt: Date | null;
  editor: PersonRef | null;
};

const isOn = (subject: Subject) =>
  "ideaId" in subject ? eq(statusUpdates.ideaId, subject.ideaId) : eq(statusUpdates.questionId, subject.questionId);

/** What the company said on it, the latest first. The caller has seen that the viewer may see the subject. */
export async function listUpdates(db: Db, subject: Subject): Promise<ShownUpdate[]> {
  return db
    .select({
      id: statusUpdates.id,
      author: personColumns,
      from: statusUpdates.fromStatus,
      to: statusUpdates.toStatus,
      html: sql<SafeHtml>`${statusUpdates.html}`,
      language: statusUpdates.language,
      reason: statusUpdates.declineReason,
      wouldChange: statusUpdates.wouldChange,
      lookAgainOn: statusUpdates.lookAgainOn,
      saidAt: statusUpdates.saidAt,
      editedAt: statusUpdates.editedAt,
      editor: personJson(statusUpdates.editorId),
    })
    .from(statusUpdates)
    .innerJoin(people, eq(people.id, statusUpdates.authorId))
    .where(isOn(subject))
    .orderBy(desc(statusUpdates.saidAt), desc(statusUpdates.id))
    .limit(UPDATES_SHOWN);
}

/** By when the company owes its word on a subject, and when it came; null where it promised none. */
export type PromiseSeen = { dueAt: Date; keptAt: Date | null };

/** What was promised on it. The caller has seen that the viewer may see the subject. */
export async function findPromise(db: Db, subject: Subject): Promise<PromiseSeen | null> {
  const isOf = "ideaId" in subject ? eq(promises.ideaId, subject.ideaId) : eq(promises.questionId, subject.questionId);
  const [row] = await db.select({ dueAt: promises.dueAt, keptAt: promises.keptAt }).from(promises).where(isOf);
  return row ?? null;
}

/** An update with its texts and what it stands on. Throws NotFound when there is none on anything the viewer may see. */
export async function findUpdate(db: Db, viewer: Viewer, id: StatusUpdateId) {
  const [row] = await db
    .select({
      update: statusUpdates,
      idea: { id: ideas.id, slug: ideas.slug, title: ideas.title, spaceId: ideas.spaceId },
      question: { id: questions.id, slug: questions.slug, title: questions.title, spaceId: questions.spaceId },
    })
    .from(statusUpdates)
    .leftJoin(ideas, and(eq(ideas.id, statusUpdates.ideaId), isVisibleIdea(viewer)))
    .leftJoin(questions, and(eq(questions.id, statusUpdates.questionId), isVisibleQuestion(viewer)))
    .where(and(eq(statusUpdates.id, id), or(isNotNull(ideas.id), isNotNull(questions.id))));
  const on = row?.idea ?? row?.question;
  if (!row || !on) throw new NotFound();
  return { ...row, spaceId: on.spaceId };
}
