import { wilsonLowerBound } from "#app/domain/answers/rank";
import { contributeAnswers, recountAnswers } from "#app/domain/answers/recount.server";
import { findAuthors, findHere, keepOrigins, known, takeIds } from "#app/domain/imports/origins.server";
import { Refused } from "#app/domain/imports/refused";
import type { Tx } from "#app/platform/db.server";
import { type AnswerId, answers, type PersonId, type QuestionId } from "#db/schema/index";
import { lockQuestions } from "./counts.server";
import { readNumber } from "./fields";
import { importRows } from "./import-rows.server";
import { type PostDraft, peopleNamed, postColumns, postOrigin, postsOfType, readPost, settlePost } from "./post.server";
import type { Row } from "./read-rows.server";
import type { Run } from "./run";
import { ANSWER } from "./survey.server";
import { type ImportedText, writePost } from "./text.server";
import { writeVotes } from "./votes.server";

type AnswerDraft = PostDraft & { question: string; text: ImportedText; acceptedAt: Date | null };

/** The answers of the dump stand under their questions; those that solved theirs are accepted, by whoever asked. */
export async function importAnswers(run: Run): Promise<void> {
  run.progress.begin("Answers", run.summary.tallies.answers.read);
  await importRows<AnswerDraft>(
    run,
    {
      kind: "answers",
      origin: "answer",
      seen: run.seenPosts,
      read: (row) => readAnswer(run, row),
      write: (tx, drafts) => writeAnswers(tx, run, drafts),
      became: (row, outcome, draft) => settlePost(run, row, outcome, draft),
    },
    postsOfType(run, ANSWER),
  );
}

function readAnswer(run: Run, row: Row): AnswerDraft {
  const question = readNumber(row, "ParentId");
  if (question === null || !run.survey.questions.has(question)) throw new Refused(`its question is not in the file`);
  if (run.refusedPosts.has(question)) throw new Refused("its question was refused");
  const post = readPost(run, row);
  return {
    ...post,
    question: String(question),
    text: writePost(row.Body, run.site),
    acceptedAt: run.survey.accepted.has(post.id) ? acceptedAt(run, post) : null,
  };
}

/** Votes.xml gives the day alone, which begins before the answer was written. Without it the day of the answer has to do. */
function acceptedAt({ survey }: Run, { id, writtenAt }: PostDraft): Date {
  return new Date(Math.max(survey.votes.accepted.get(id) ?? 0, writtenAt.getTime()));
}

async function writeAnswers(tx: Tx, run: Run, drafts: AnswerDraft[]): Promise<void> {
  const authors = await findAuthors(tx, run.source, peopleNamed(drafts));
  const parents = await findHere(
    tx,
    run.source,
    "question",
    drafts.map(({ question }) => question),
  );
  const askers = await lockQuestions(tx, [...parents.values()] as QuestionId[]);
  const ids = await takeIds<AnswerId>(tx, "answers", drafts.length);
  const rows = drafts.map((draft, i) => {
    const questionId = known(parents, draft.question) as QuestionId;
    return { draft, questionId, id: ids[i] as AnswerId, columns: postColumns(draft, authors) };
  });
  await tx
    .insert(answers)
    .overridingSystemValue()
    .values(
      rows.map(({ draft, questionId, id, columns }) => ({
        id,
        questionId,
        ...columns,
        ...answerColumns(draft, known(askers, questionId)),
      })),
    );
  await keepOrigins(
    tx,
    rows.map(({ draft, id }) => ({ ...postOrigin(run, draft, authors, "a"), kind: "answer" as const, answerId: id })),
  );
  await writeVotes(
    tx,
    rows.map(({ draft, id, columns }) => ({ authorId: columns.authorId, answerId: id, votes: draft.votes })),
  );
  await recountAnswers(tx, [...askers.keys()]);
  await contributeAnswers(
    tx,
    rows.map(({ id }) => id),
  );
}

function answerColumns({ text, acceptedAt, writtenAt, votes }: AnswerDraft, askerId: PersonId) {
  return {
    ...text,
    answeredAt: writtenAt,
    acceptedAt,
    accepterId: acceptedAt && askerId,
    wilson: wilsonLowerBound(votes.ups.length, votes.downs.length),
  };
}
