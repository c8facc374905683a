import { isOf, type Sending } from "#app/domain/activity/same-sending.server";
import { attachImages } from "#app/domain/files/attach.server";
import type { Member } from "#app/domain/people/viewer.server";
import type { WrittenText } from "#app/domain/people/write-text.server";
import type { Tx } from "#app/platform/db.server";
import {
  type DeclineReason,
  type IdeaId,
  type IdeaStatus,
  type IssueStatus,
  type QuestionId,
  type StatusUpdateId,
  statusUpdates,
} from "#db/schema/index";
import { keepPromise } from "./promise.server";

/** What the company speaks about. */
export type Subject = { ideaId: IdeaId } | { questionId: QuestionId };

type Said = {
  from: IdeaStatus | IssueStatus | null;
  to: IdeaStatus | IssueStatus;
  text: WrittenText;
  formKey: string;
  declineReason?: DeclineReason | null;
  wouldChange?: string | null;
  lookAgainOn?: string | null;
};

/** The company's word stands, signed by the actor, and keeps what was promised. The caller holds the subject, and changes its status. */
export async function sayUpdate(
  tx: Tx,
  actor: Member,
  subject: Subject,
  { from, to, text, ...more }: Said,
  now: Date,
): Promise<StatusUpdateId> {
  const [update] = await tx
    .insert(statusUpdates)
    .values({ ...subject, ...text, ...more, authorId: actor.id, fromStatus: from, toStatus: to, saidAt: now })
    .returning({ id: statusUpdates.id });
  if (!update) throw new Error("a status update was not written");
  await attachImages(tx, { statusUpdateId: update.id }, text.html);
  await keepPromise(tx, subject, update.id, now);
  return update.id;
}

/** What this sending has become already. */
export async function findSaid(tx: Tx, sending: Sending): Promise<StatusUpdateId | undefined> {
  const [row] = await tx
    .select({ id: statusUpdates.id })
    .from(statusUpdates)
    .where(isOf(sending, statusUpdates, statusUpdates.saidAt));
  return row?.id;
}
