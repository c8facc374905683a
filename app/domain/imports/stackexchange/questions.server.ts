import { eq, sql } from "drizzle-orm";
import { findAuthors, keepOrigins, takeIds } from "#app/domain/imports/origins.server";
import { Refused } from "#app/domain/imports/refused";
import { giveReason } from "#app/domain/imports/summary";
import { EXCERPT_CHARS } from "#app/domain/questions/limits";
import { excerpt, plainText } from "#app/lib/markdown";
import { slugify } from "#app/lib/slug";
import type { Tx } from "#app/platform/db.server";
import { type QuestionId, questions, spaces } from "#db/schema/index";
import { contributeQuestions } from "./counts.server";
import { cut, readCount, readLine, readMoment, readTags } from "./fields";
import { importRows } from "./import-rows.server";
import { type PostDraft, peopleNamed, postColumns, postOrigin, postsOfType, readPost, settlePost } from "./post.server";
import type { Row } from "./read-rows.server";
import type { Run } from "./run";
import { QUESTION } from "./survey.server";
import { isTagName, writeTags } from "./tags.server";
import { type ImportedText, writePost } from "./text.server";
import { writeVotes } from "./votes.server";

/** Longest title that the table holds. */
const TITLE_MAX_CHARS = 200;

type QuestionDraft = PostDraft & {
  title: string;
  text: ImportedText;
  tags: string[];
  viewCount: number;
  activeAt: Date;
  closedAt: Date | null;
  /** What of it is not here as it was there. */
  changes: string[];
};

/** The questions of the dump stand in the space, with their tags and votes. */
export async function importQuestions(run: Run): Promise<void> {
  run.progress.begin("Questions", run.summary.tallies.questions.read);
  await importRows<QuestionDraft>(
    run,
    {
      kind: "questions",
      origin: "question",
      seen: run.seenPosts,
      read: (row) => readQuestion(run, row),
      write: (tx, drafts) => writeQuestions(tx, run, drafts),
      became: (row, outcome, draft) => {
        settlePost(run, row, outcome, draft);
        if (outcome === "imported")
          for (const change of draft?.changes ?? []) giveReason(run.summary.changed, change, row.Id);
      },
    },
    postsOfType(run, QUESTION),
  );
}

function readQuestion(run: Run, row: Row): QuestionDraft {
  const post = readPost(run, row);
  const whole = readLine(row.Title ?? "");
  const title = cut(whole, TITLE_MAX_CHARS);
  if (title === "") throw new Refused("it has no Title");
  const tags = readTags(row);
  const changes = tags
    .filter((tag) => !isTagName(tag))
    .map((tag) => `tag “${tag}” left off: tags have 2 to 35 characters`);
  if (title !== whole) changes.push(`title cut to ${TITLE_MAX_CHARS} characters`);
  const closedAt = readMoment(row, "ClosedDate");
  return {
    ...post,
    title,
    text: writePost(row.Body, run.site, title),
    tags: tags.filter(isTagName),
    viewCount: readCount(row, "ViewCount"),
    activeAt: readMoment(row, "LastActivityDate") ?? post.writtenAt,
    closedAt,
    changes,
  };
}

async function writeQuestions(tx: Tx, run: Run, drafts: QuestionDraft[]): Promise<void> {
  const authors = await findAuthors(tx, run.source, peopleNamed(drafts));
  const ids = await takeIds<QuestionId>(tx, "questions", drafts.length);
  const rows = drafts.map((draft, i) => ({ draft, id: ids[i] as QuestionId, columns: postColumns(draft, authors) }));
  await tx
    .insert(questions)
    .overridingSystemValue()
    .values(rows.map(({ draft, id, columns }) => ({ id, ...columns, ...questionColumns(run, draft) })));
  await keepOrigins(
    tx,
    rows.map(({ draft, id }) => ({
      ...postOrigin(run, draft, authors, "questions"),
      kind: "question" as const,
      questionId: id,
    })),
  );
  await writeVotes(
    tx,
    rows.map(({ draft, id, columns }) => ({ authorId: columns.authorId, questionId: id, votes: draft.votes })),
  );
  await writeTags(
    tx,
    run.spaceId,
    rows.map(({ draft, id }) => ({ questionId: id, names: draft.tags })),
  );
  await tx
    .update(spaces)
    .set({
      questionCount: sql`${spaces.questionCount} + ${rows.length}`,
      waitingCount: sql`${spaces.waitingCount} + ${drafts.filter(({ closedAt }) => closedAt === null).length}`,
    })
    .where(eq(spaces.id, run.spaceId));
  await contributeQuestions(
    tx,
    rows.map(({ id }) => id),
  );
}

function questionColumns({ spaceId, source }: Run, { title, text, ...draft }: QuestionDraft) {
  return {
    ...text,
    spaceId,
    title,
    slug: slugify(title, "question"),
    excerpt: excerpt(plainText(text.html), EXCERPT_CHARS),
    viewCount: draft.viewCount,
    askedAt: draft.writtenAt,
    activeAt: draft.activeAt,
    ...(draft.closedAt && closedElsewhere(draft.closedAt, source)),
  };
}

/** The files do not say why a question was closed; of those that are duplicates the links tell, later. */
const closedElsewhere = (closedAt: Date, source: string) => ({
  closedAt,
  closureReason: "resolved-elsewhere" as const,
  closureNote: `Closed on ${source}.`,
});
