import { and, eq, gt, isNull, sql } from "drizzle-orm";
import { record } from "#app/domain/activity/record.server";
import { isOf, type Sending, sendingOf } from "#app/domain/activity/same-sending.server";
import { attachImages, findImages } from "#app/domain/files/attach.server";
import { type DayOneLimit, keepDayOneLimit } from "#app/domain/people/day-one.server";
import type { Member } from "#app/domain/people/viewer.server";
import { writeText } from "#app/domain/people/write-text.server";
import { requireSpace } from "#app/domain/spaces/named.server";
import { allow } from "#app/lib/errors";
import { excerpt, plainText } from "#app/lib/markdown";
import { slugify } from "#app/lib/slug";
import { type Db, inTransaction, type Tx, together } from "#app/platform/db.server";
import { type QuestionId, questions, type SpaceId, spaces } from "#db/schema/index";
import { contribute } from "./contribution.server";
import { startFollowing } from "./follow.server";
import { EXCERPT_CHARS } from "./limits";
import { keepSpamOut } from "./newcomers.server";
import { mayAsk } from "./policy";
import { setTags } from "./tags.server";

export type NewQuestion = { title: string; body: string; space: string; tags: readonly string[] };
export type Asked = { id: QuestionId; slug: string };

/** The question stands in its space. The same words sent again within a day give the question they already became. Throws Forbidden, Invalid, TooMany. */
export async function askQuestion(db: Db, actor: Member, input: NewQuestion, now = new Date()): Promise<Asked> {
  allow(mayAsk(actor, now));
  const { title, body, tags } = input;
  const sending = sendingOf(actor, { space: input.space, title, body, tags }, now);
  const images = await findImages(db, actor, body);
  const text = await writeText(db, body, { languageFrom: title, images });
  await keepSpamOut(db, actor, text, now);
  return inTransaction(db, async (tx) => {
    const already = await findAsked(tx, sending);
    if (already) return already;
    const spaceId = await requireSpace(tx, actor, input.space);
    await keepDayOneLimit(tx, actor, now, dayOneLimit(tx, actor));
    const [asked] = await tx
      .insert(questions)
      .values({
        ...text,
        spaceId,
        authorId: actor.id,
        title,
        slug: slugify(title, "question"),
        excerpt: excerpt(plainText(text.html), EXCERPT_CHARS),
        askedAt: now,
        activeAt: now,
        formKey: sending.formKey,
      })
      .onConflictDoNothing()
      .returning({ id: questions.id, slug: questions.slug });
    if (!asked) return requireAsked(await findAsked(tx, sending));
    await setTags(tx, { id: asked.id, spaceId }, tags);
    await together(
      attachImages(tx, { questionId: asked.id }, text.html),
      startFollowing(tx, actor, asked.id, now),
      record(tx, {
        happenedAt: now,
        kind: "question.asked",
        actorId: actor.id,
        questionId: asked.id,
        spaceId,
      }),
      contribute(tx, actor.id, spaceId, { questionCount: 1 }),
      countAsked(tx, spaceId),
    );
    return asked;
  });
}

async function countAsked(tx: Tx, spaceId: SpaceId): Promise<void> {
  await tx
    .update(spaces)
    .set({ questionCount: sql`${spaces.questionCount} + 1`, waitingCount: sql`${spaces.waitingCount} + 1` })
    .where(eq(spaces.id, spaceId));
}

async function findAsked(tx: Tx, sending: Sending): Promise<Asked | undefined> {
  const [row] = await tx
    .select({ id: questions.id, slug: questions.slug })
    .from(questions)
    .where(isOf(sending, questions, questions.askedAt));
  return row;
}

function requireAsked(asked: Asked | undefined): Asked {
  if (!asked) throw new Error("the question that these words became is not there");
  return asked;
}

const dayOneLimit = (tx: Tx, actor: Member): DayOneLimit => ({
  setting: "questionsOnDayOne",
  word: "error.questionsOnDayOne",
  countSince: (since) =>
    tx.$count(
      questions,
      and(eq(questions.authorId, actor.id), gt(questions.askedAt, since), isNull(questions.deletedAt)),
    ),
});
