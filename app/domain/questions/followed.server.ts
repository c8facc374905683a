import { and, eq, sql } from "drizzle-orm";
import type { ActivityKind } from "#app/domain/activity/record.server";
import { type PersonRef, personJson } from "#app/domain/people/reference.server";
import type { Member } from "#app/domain/people/viewer.server";
import { type SpaceRef, spaceColumns } from "#app/domain/spaces/list.server";
import { type Cursor, cutPage, type Page } from "#app/lib/cursor";
import { type Db, plannedForValues } from "#app/platform/db.server";
import { asMoment, keyset } from "#app/platform/keyset.server";
import {
  type ClosureReason,
  type Language,
  type QuestionId,
  questionFollows,
  questions,
  spaces,
} from "#db/schema/index";
import { isVisibleQuestion } from "./find.server";
import { QUESTIONS_PER_PAGE } from "./limits";

/** What a follower is told of; votes and the like pass unsaid. */
const TOLD = [
  "question.asked",
  "question.edited",
  "question.closed",
  "question.reopened",
  "answer.given",
  "answer.edited",
  "answer.accepted",
  "comment.made",
] as const satisfies readonly ActivityKind[];
export type ToldKind = (typeof TOLD)[number];

/** The last thing that happened on a question. */
export type LastHappening = {
  kind: ToldKind;
  at: Date;
  actor: PersonRef | null;
  answerId: number | null;
  commentId: number | null;
};

/** A question in the list of those somebody follows. */
export type FollowedQuestion = {
  id: QuestionId;
  slug: string;
  title: string;
  language: Language;
  answerCount: number;
  acceptedCount: number;
  officialCount: number;
  closureReason: ClosureReason | null;
  activeAt: Date;
  space: SpaceRef;
  /** Null for a question that came with an import and where nothing has happened since. */
  last: LastHappening | null;
};

/** The last thing told of the question that is still there to be read. */
const last = sql<LastHappening | null>`(
  select jsonb_build_object('kind', a.kind, 'at', extract(epoch from a.happened_at) * 1000, 'actor', ${personJson(sql`a.actor_id`)},
    'answerId', a.answer_id, 'commentId', a.comment_id)
  from activity a left join answers w on w.id = a.answer_id left join comments c on c.id = a.comment_id
  where a.question_id = ${questions.id} and a.kind = any(${sql.param(`{${TOLD.join(",")}}`)}::text[])
    and w.deleted_at is null and c.deleted_at is null
  order by a.id desc limit 1)`.mapWith((value: LastHappening & { at: number }) => ({
  ...value,
  at: new Date(value.at),
}));

/** One page of the questions the member follows and may see now, the most recently active first. */
export async function listFollowed(
  db: Db,
  member: Member,
  {
    before = null,
    after = null,
    size = QUESTIONS_PER_PAGE,
  }: { before?: Cursor | null; after?: Cursor | null; size?: number },
): Promise<Page<FollowedQuestion>> {
  const { backwards, started, order, past } = keyset(
    { column: questions.activeAt, id: questions.id, toValue: asMoment },
    { before, after },
  );
  const rows = await db
    .select({
      id: questions.id,
      slug: questions.slug,
      title: questions.title,
      language: questions.language,
      answerCount: questions.answerCount,
      acceptedCount: questions.acceptedCount,
      officialCount: questions.officialCount,
      closureReason: questions.closureReason,
      activeAt: questions.activeAt,
      space: spaceColumns,
      last,
    })
    .from(questionFollows)
    .innerJoin(questions, eq(questions.id, questionFollows.questionId))
    .innerJoin(spaces, eq(spaces.id, questions.spaceId))
    .where(and(sql`${questionFollows.personId} = ${member.id} ${plannedForValues}`, isVisibleQuestion(member), past))
    .orderBy(...order)
    .limit(size + 1);
  return cutPage(rows, {
    size,
    backwards,
    started,
    cursorOf: (row) => ({ value: row.activeAt.getTime(), id: row.id }),
  });
}
