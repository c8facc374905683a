import { and, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Member } from "#app/domain/people/viewer.server";
import { inVisibleSpace } from "#app/domain/spaces/visible.server";
import { readPlace, type WritingPlace } from "#app/lib/writing-places";
import type { Db } from "#app/platform/db.server";
import {
  type AnswerId,
  answers,
  type CommentId,
  comments,
  drafts,
  type IdeaId,
  ideas,
  type QuestionId,
  questions,
} from "#db/schema/index";
import { MOST_DRAFTS } from "./limits";

type PostNamed = { id: number; slug: string; title: string };

/** A draft as its owner's list shows it. */
export type ListedDraft = {
  id: number;
  savedAt: Date;
  /** What is written and on which question or idea; null where that is gone, or no longer open to them: then nothing else is told of it. */
  belongs: { place: WritingPlace; path: string; post: PostNamed | null } | null;
  title: string;
  body: string;
};

/** All that the member typed and did not publish, the latest first. */
export async function listDrafts(db: Db, member: Member): Promise<ListedDraft[]> {
  const rows = await db
    .select({ id: drafts.id, place: drafts.place, fields: drafts.fields, savedAt: drafts.savedAt })
    .from(drafts)
    .where(eq(drafts.personId, member.id))
    .orderBy(desc(drafts.savedAt), desc(drafts.id))
    .limit(MOST_DRAFTS);
  const read = rows.map((row) => ({ ...row, written: readPlace(row.place) }));
  const postOf = await findPosts(
    db,
    member,
    read.flatMap(({ written }) => written ?? []),
  );
  return read.map(({ id, savedAt, place, fields, written }) => {
    const post = written && postOf(written);
    const open = written !== null && (written.id === null || post !== null);
    if (!open) return { id, savedAt, belongs: null, title: "", body: "" };
    const belongs = { place: written, path: place, post };
    const body = [fields.problem, fields.body ?? fields.note].filter(Boolean).join(" — ");
    return { id, savedAt, belongs, title: fields.title ?? "", body };
  });
}

/** On which question or idea each place is, as far as the member may see it. */
async function findPosts(db: Db, member: Member, places: WritingPlace[]) {
  const idsOf = (noun: string) => places.flatMap(({ kind, id }) => (NOUNS[kind] === noun && id !== null ? [id] : []));
  const seen = and(isNull(questions.deletedAt), inVisibleSpace(member, questions.spaceId));
  const seenIdea = and(isNull(ideas.deletedAt), inVisibleSpace(member, ideas.spaceId));
  const named = { id: questions.id, slug: questions.slug, title: questions.title };
  const [onQuestions, onAnswers, onComments, onIdeas] = await Promise.all([
    db
      .select({ of: questions.id, ...named })
      .from(questions)
      .where(and(inArray(questions.id, idsOf("question") as QuestionId[]), seen)),
    db
      .select({ of: answers.id, ...named })
      .from(answers)
      .innerJoin(questions, eq(questions.id, answers.questionId))
      .where(and(inArray(answers.id, idsOf("answer") as AnswerId[]), isNull(answers.deletedAt), seen)),
    db
      .select({
        of: comments.id,
        id: sql<number>`coalesce(${questions.id}, ${ideas.id})`.mapWith(Number),
        slug: sql<string>`coalesce(${questions.slug}, ${ideas.slug})`,
        title: sql<string>`coalesce(${questions.title}, ${ideas.title})`,
      })
      .from(comments)
      .leftJoin(questions, and(eq(questions.id, comments.questionId), seen))
      .leftJoin(ideas, and(eq(ideas.id, comments.ideaId), seenIdea))
      .where(
        and(
          inArray(comments.id, idsOf("comment") as CommentId[]),
          isNull(comments.deletedAt),
          sql`coalesce(${questions.id}, ${ideas.id}) is not null`,
        ),
      ),
    db
      .select({ of: ideas.id, id: ideas.id, slug: ideas.slug, title: ideas.title })
      .from(ideas)
      .where(and(inArray(ideas.id, idsOf("idea") as IdeaId[]), seenIdea)),
  ]);
  const found = { question: onQuestions, answer: onAnswers, comment: onComments, idea: onIdeas };
  return ({ kind, id }: WritingPlace): PostNamed | null => {
    const rows: ({ of: number } & PostNamed)[] = found[NOUNS[kind]];
    const row = rows.find(({ of }) => of === id);
    return row ? { id: row.id, slug: row.slug, title: row.title } : null;
  };
}

/** What the number in a place is a number of. */
const NOUNS = {
  question: "question",
  "question-edit": "question",
  "question-comment": "question",
  closure: "question",
  issue: "question",
  answer: "question",
  "answer-edit": "answer",
  "answer-comment": "answer",
  "comment-edit": "comment",
  "comment-reply": "comment",
  idea: "idea",
  "idea-edit": "idea",
  "idea-status": "idea",
  "idea-comment": "idea",
} as const satisfies Record<WritingPlace["kind"], string>;
