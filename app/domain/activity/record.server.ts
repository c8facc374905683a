import { sql } from "drizzle-orm";
import type { Db } from "#app/platform/db.server";
import { telling } from "#app/platform/live.server";
import { activity, unfollowed } from "#db/schema/index";
import { topicsOf } from "./topics";

export const ACTIVITY_KINDS = [
  "person.joined",
  "person.changed",
  "person.password-changed",
  "person.two-factor-changed",
  "person.email-changed",
  "person.left",
  "question.asked",
  "question.edited",
  "question.closed",
  "question.reopened",
  "question.deleted",
  "question.affected",
  "answer.given",
  "answer.edited",
  "answer.accepted",
  "answer.unaccepted",
  "answer.deleted",
  "comment.made",
  "comment.edited",
  "comment.deleted",
  "vote.cast",
  "community.opened",
  "community.changed",
  "setting.changed",
  "staff.invited",
  "staff.invited-again",
  "staff.invitation-revoked",
  "staff.joined",
  "staff.changed",
  "staff.left",
  "space.opened",
  "space.changed",
  "space.moved-private",
  "space.moved-public",
  "space.deleted",
  "group.opened",
  "group.changed",
  "group.deleted",
  "group.member-added",
  "group.member-removed",
  "group.request-made",
  "group.request-granted",
  "group.request-refused",
] as const;
export type ActivityKind = (typeof ACTIVITY_KINDS)[number];

export type Happening = {
  kind: ActivityKind;
  /** Now, unless said otherwise. */
  happenedAt?: Date;
  actorId: number | null;
  questionId?: number;
  answerId?: number;
  commentId?: number;
  personId?: number;
  spaceId?: number;
  detail?: Record<string, string | number | boolean | null>;
};

/** Writes down what happened, in the transaction that makes it happen, and has the upper rooms and all who look on told after it commits. */
export async function record(tx: Db, happening: Happening): Promise<void> {
  const happened = tx.$with("happened").as(tx.insert(activity).values(happening).returning({ id: activity.id }));
  const waiting = tx
    .$with("waiting")
    .as(tx.insert(unfollowed).select(sql`select id from happened`).returning({ id: unfollowed.activityId }));
  await tx
    .with(happened, waiting)
    .select({ told: telling(topicsOf(happening)) })
    .from(happened);
}
