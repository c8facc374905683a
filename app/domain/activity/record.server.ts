import { type SQL, sql } from "drizzle-orm";
import type { Db } from "#app/platform/db.server";
import { tellAfterwards } from "#app/platform/live.server";
import { activityTopic, topicsOf } from "./topics";

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
  "idea.proposed",
  "idea.edited",
  "idea.deleted",
  "idea.voted",
  "idea.merged",
  "idea.unmerged",
  "idea.archived",
  "idea.revived",
  "idea.owner-set",
  "status.set",
  "status.edited",
  "comment.lifted",
  "comment.put-back",
  "call.opened",
  "call.changed",
  "call.reported",
  "call.deleted",
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
  "trust.changed",
  "trust.set",
  "badge.given",
  "badge.revoked",
  "payback.closing",
  "payback.closed",
  "payback.reviewed",
  "payback.approved",
  "payback.freezing",
  "payback.frozen",
  "payback.exported",
  "payback.paid",
  "payback.failed",
  "payback.all-paid",
  "payback.credited",
  "payback.credit-refused",
  "payback.published",
  "payback.budget-set",
  "payback.charity-opened",
  "payback.charity-closed",
  "payback.reminded",
  "perk.opened",
  "perk.changed",
  "perk.closed",
  "perk.reopened",
  "perk.redeemed",
  "perk.fulfilled",
  "perk.refunded",
  "gesture.made",
  "gesture.taken-back",
  "search.pinned",
  "search.unpinned",
  "search.synonyms-set",
  "search.synonyms-removed",
  "signal.found",
  "signal.upheld",
  "signal.dismissed",
  "signal.verdict-taken-back",
  "signal.appealed",
  "signal.appeal-granted",
  "signal.appeal-refused",
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
  ideaId?: number;
  callId?: number;
  personId?: number;
  spaceId?: number;
  detail?: Record<string, string | number | boolean | null>;
};

/**
 * Writes down what happened, in the transaction that makes it happen, for the upper rooms to follow; all who look on are
 * told once it has committed.
 */
export async function record(tx: Db, happening: Happening): Promise<void> {
  const [written] = await tx.execute<{ id: string }>(sql`with ${recording(happening)}`);
  await tellRecorded(tx, happening, Number(written?.id));
}

/**
 * The end of a statement that makes something happen and writes it down at once, `given` rows of its own: the id of the
 * activity, which is to be told by `tellRecorded`.
 */
export function recording(happening: Happening, given = sql``): SQL {
  const { kind, actorId, questionId, answerId, commentId, ideaId, callId, personId, spaceId, detail, happenedAt } =
    happening;
  // Written out: drizzle would take longer to put this together than PostgreSQL takes for it.
  return sql`happened as (
      insert into activity (kind, actor_id, question_id, answer_id, comment_id, idea_id, call_id, person_id, space_id, detail, happened_at)
      select ${kind}, ${actorId}::bigint, ${questionId ?? null}::bigint, ${answerId ?? null}::bigint, ${commentId ?? null}::bigint, ${ideaId ?? null}::bigint,
        ${callId ?? null}::bigint, ${personId ?? null}::bigint, ${spaceId ?? null}::bigint, ${detail ? JSON.stringify(detail) : null}::jsonb,
        coalesce(${happenedAt?.toISOString() ?? null}, now())
      ${given}
      returning id
    )
    insert into unfollowed select id from happened returning activity_id as id`;
}

/** All who look on are told of an activity that `recording` wrote. */
export const tellRecorded = (db: Db, happening: Happening, id: number): Promise<void> =>
  tellAfterwards(db, [...topicsOf(happening), activityTopic(id)]);
