import { and, eq, gt, isNull, sql } from "drizzle-orm";
import { record } from "#app/domain/activity/record.server";
import { isOf, type Sending, sendingOf } from "#app/domain/activity/same-sending.server";
import { attachImages, findImages } from "#app/domain/files/attach.server";
import { type DayOneLimit, keepDayOneLimit } from "#app/domain/people/day-one.server";
import type { Member } from "#app/domain/people/viewer.server";
import { type WrittenText, writeText } from "#app/domain/people/write-text.server";
import { contribute } from "#app/domain/questions/contribution.server";
import { lockQuestion } from "#app/domain/questions/find.server";
import { startFollowing } from "#app/domain/questions/follow.server";
import { keepSpamOut } from "#app/domain/questions/newcomers.server";
import { mayAnswer, mayAnswerOfficially } from "#app/domain/questions/policy";
import { countWaiting } from "#app/domain/questions/waiting.server";
import { allow } from "#app/lib/errors";
import { type Db, inTransaction, type Tx, together } from "#app/platform/db.server";
import { type AnswerId, answers, type PersonId, type QuestionId } from "#db/schema/index";

import { endClaim } from "./claim.server";

export type NewAnswer = { body: string; official: boolean };

/** The answer stands under the question. The same words sent again within a day give the answer they already became. Throws NotFound, Forbidden, Invalid, TooMany. */
export async function answerQuestion(
  db: Db,
  actor: Member,
  questionId: QuestionId,
  { body, official }: NewAnswer,
  now = new Date(),
): Promise<AnswerId> {
  const sending = sendingOf(actor, { questionId, body, official }, now);
  const text = await writeText(db, body, { images: await findImages(db, actor, body) });
  await keepSpamOut(db, actor, text, now);
  return inTransaction(db, async (tx) => {
    const [question, already] = await together(lockQuestion(tx, actor, questionId), findGiven(tx, sending));
    if (already) return already;
    allow(official ? mayAnswerOfficially(actor, question, now) : mayAnswer(actor, question, now));
    await keepDayOneLimit(tx, actor, now, dayOneLimit(tx, actor));
    const answer = await writeAnswer(tx, {
      ...text,
      questionId,
      authorId: actor.id,
      official,
      answeredAt: now,
      formKey: sending.formKey,
    });
    await together(
      attachImages(tx, { answerId: answer.id }, text.html),
      endClaim(tx, actor, questionId),
      startFollowing(tx, actor, questionId, now),
      record(tx, {
        happenedAt: now,
        kind: "answer.given",
        actorId: actor.id,
        questionId,
        answerId: answer.id,
        spaceId: question.spaceId,
        // The question is listed and found as before: another answer was given already, or another in the company's name.
        detail: { answerAlone: question.answerCount > 0 && (!official || question.officialCount > 0) },
      }),
      contribute(tx, actor.id, question.spaceId, { answerCount: 1, officialCount: Number(official) }),
      // Last: all who answer in this space take turns at its row.
      countWaiting(tx, question, { answerCount: question.answerCount + 1 }),
    );
    return answer.id;
  });
}

type WrittenAnswer = WrittenText & {
  questionId: QuestionId;
  authorId: PersonId;
  official: boolean;
  answeredAt: Date;
  formKey: string;
};

/** The answer is written and counted by its question. */
async function writeAnswer(tx: Tx, answer: WrittenAnswer): Promise<{ id: AnswerId }> {
  const at = answer.answeredAt.toISOString();
  // Written out, as what is done with every post: drizzle would take longer than PostgreSQL.
  const [written] = await tx.execute<{ id: string }>(sql`
    with counted as (
      update questions set answer_count = answer_count + 1, official_count = official_count + ${Number(answer.official)},
        active_at = ${at} where id = ${answer.questionId}
    )
    insert into answers (question_id, author_id, body, html, renderer_version, language, official, answered_at, form_key)
    values (${answer.questionId}, ${answer.authorId}, ${answer.body}, ${answer.html}, ${answer.rendererVersion},
      ${answer.language}, ${answer.official}, ${at}, ${answer.formKey})
    returning id`);
  if (!written) throw new Error("an answer was not written");
  return { id: Number(written.id) as AnswerId };
}

async function findGiven(tx: Tx, sending: Sending): Promise<AnswerId | undefined> {
  const [row] = await tx
    .select({ id: answers.id })
    .from(answers)
    .where(isOf(sending, answers, answers.answeredAt));
  return row?.id;
}

const dayOneLimit = (tx: Tx, actor: Member): DayOneLimit => ({
  setting: "answersOnDayOne",
  word: "error.answersOnDayOne",
  countSince: (since) =>
    tx.$count(answers, and(eq(answers.authorId, actor.id), gt(answers.answeredAt, since), isNull(answers.deletedAt))),
});
