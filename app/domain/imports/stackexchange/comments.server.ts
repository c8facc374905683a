import { inArray } from "drizzle-orm";
import { findAuthors, findHere, keepOrigins, known, takeIds } from "#app/domain/imports/origins.server";
import { Refused } from "#app/domain/imports/refused";
import type { Tx } from "#app/platform/db.server";
import { type AnswerId, answers, type CommentId, comments, type QuestionId } from "#db/schema/index";
import { countComments, lockQuestions } from "./counts.server";
import { FORMER_MEMBER, readAuthor, readCreated, readId, readNumber } from "./fields";
import { importRows } from "./import-rows.server";
import { type Row, readRows } from "./read-rows.server";
import type { Run } from "./run";
import { type ImportedText, writeComment } from "./text.server";

type CommentDraft = {
  id: number;
  post: string;
  author: string;
  text: ImportedText;
  commentedAt: Date;
  licence: string;
};

/** The comments of the dump stand under their posts. */
export async function importComments(run: Run): Promise<void> {
  const file = run.dump.parts.comments;
  if (!file) return;
  run.progress.begin("Comments", run.summary.tallies.comments.read);
  await importRows<CommentDraft>(
    run,
    {
      kind: "comments",
      origin: "comment",
      read: (row) => readComment(run, row),
      write: (tx, drafts) => writeComments(tx, run, drafts),
    },
    readRows(file),
  );
}

function readComment({ survey, refusedPosts }: Run, row: Row): CommentDraft {
  const post = readNumber(row, "PostId");
  if (post === null || !(survey.questions.has(post) || survey.answers.has(post)))
    throw new Refused("its post is no question or answer of Posts.xml");
  if (refusedPosts.has(post)) throw new Refused("its post was refused");
  return {
    id: readId(row),
    post: String(post),
    author: readAuthor(row, "commenter") ?? FORMER_MEMBER,
    text: writeComment(row.Text),
    commentedAt: readCreated(row),
    licence: row.ContentLicense || "CC BY-SA",
  };
}

async function writeComments(tx: Tx, run: Run, drafts: CommentDraft[]): Promise<void> {
  const authors = await findAuthors(
    tx,
    run.source,
    drafts.map(({ author }) => author),
  );
  const places = await findPlaces(
    tx,
    run,
    drafts.map(({ post }) => post),
  );
  const ids = await takeIds<CommentId>(tx, "comments", drafts.length);
  const rows = drafts.map((draft, i) => ({ draft, id: ids[i] as CommentId, place: known(places, draft.post) }));
  await lockQuestions(
    tx,
    rows.map(({ place }) => place.questionId),
  );
  await tx
    .insert(comments)
    .overridingSystemValue()
    .values(
      rows.map(({ draft, id, place }) => ({
        id,
        ...place,
        ...draft.text,
        authorId: known(authors, draft.author).id,
        commentedAt: draft.commentedAt,
      })),
    );
  await keepOrigins(
    tx,
    rows.map(({ draft, id }) => ({
      source: run.source,
      kind: "comment" as const,
      sourceId: String(draft.id),
      commentId: id,
      url: run.site && `${run.site}/posts/comments/${draft.id}`,
      authorName: known(authors, draft.author).name,
      licence: draft.licence,
    })),
  );
  await countComments(
    tx,
    rows.map(({ place }) => place.questionId),
    rows.flatMap(({ place }) => place.answerId ?? []),
  );
}

type Place = { questionId: QuestionId; answerId: AnswerId | null };

/** Where the comments on each of the source's posts stand here. */
async function findPlaces(tx: Tx, { source }: Run, posts: readonly string[]): Promise<Map<string, Place>> {
  const asQuestions = await findHere(tx, source, "question", posts);
  const asAnswers = await findHere(tx, source, "answer", posts);
  const rows = await tx
    .select({ id: answers.id, questionId: answers.questionId })
    .from(answers)
    .where(inArray(answers.id, [...asAnswers.values()] as AnswerId[]));
  const questionOf = new Map<number, QuestionId>(rows.map(({ id, questionId }) => [id, questionId]));
  const places = new Map<string, Place>();
  for (const [post, id] of asQuestions) places.set(post, { questionId: id as QuestionId, answerId: null });
  for (const [post, id] of asAnswers) places.set(post, { questionId: known(questionOf, id), answerId: id as AnswerId });
  return places;
}
