import { type Author, known, type NewOrigin } from "#app/domain/imports/origins.server";
import { giveReason } from "#app/domain/imports/summary";
import type { PersonId } from "#db/schema/index";
import { FORMER_MEMBER, readAuthor, readCreated, readId, readMoment, readScore } from "./fields";
import type { Outcome } from "./import-rows.server";
import { type Row, readRows } from "./read-rows.server";
import type { Run } from "./run";
import { type PostVotes, votesListed, votesOf } from "./votes.server";

/** What questions and answers have in common. */
export type PostDraft = {
  id: number;
  author: string;
  writtenAt: Date;
  editedAt: Date | null;
  editor: string | null;
  licence: string;
  votes: PostVotes;
};

/** Where a post does not name its licence: all of the network's do share this one, in some version. */
const LICENCE = "CC BY-SA";

/** Throws Refused. */
export function readPost({ survey }: Run, row: Row): PostDraft {
  const id = readId(row);
  const writtenAt = readCreated(row);
  const editedAt = readMoment(row, "LastEditDate");
  return {
    id,
    author: readAuthor(row, "owner") ?? FORMER_MEMBER,
    writtenAt,
    editedAt,
    editor: editedAt && readAuthor(row, "editor"),
    licence: row.ContentLicense || LICENCE,
    votes: votesOf(survey.votes, { id, score: readScore(row), writtenAt }),
  };
}

/** The posts of one type, in the order of the file. */
export async function* postsOfType({ dump }: Run, type: string): AsyncGenerator<Row> {
  for await (const row of readRows(dump.posts)) if (row.PostTypeId === type) yield row;
}

/** Everybody the posts name, in their source's terms. */
export const peopleNamed = (drafts: PostDraft[]) =>
  drafts.flatMap(({ author, editor }) => (editor === null ? [author] : [author, editor]));

/** The columns that questions and answers share. */
export function postColumns(draft: PostDraft, authors: ReadonlyMap<string, Author>) {
  const { ups, downs } = draft.votes;
  return {
    authorId: known(authors, draft.author).id,
    upCount: ups.length,
    downCount: downs.length,
    score: ups.length - downs.length,
    editedAt: draft.editedAt,
    editorId: draft.editor === null ? null : known(authors, draft.editor).id,
  } satisfies { authorId: PersonId; [column: string]: unknown };
}

/** Whom the post is from and on what terms, as its licence wants it told. */
export function postOrigin(
  { source, site }: Run,
  draft: PostDraft,
  authors: ReadonlyMap<string, Author>,
  path: "questions" | "a",
): Pick<NewOrigin, "source" | "sourceId" | "url" | "authorName" | "licence"> {
  return {
    source,
    sourceId: String(draft.id),
    url: site && `${site}/${path}/${draft.id}`,
    authorName: known(authors, draft.author).name,
    licence: draft.licence,
  };
}

/** Counts the post's votes with it, and remembers it when it was refused. */
export function settlePost(run: Run, row: Row, outcome: Outcome, draft?: PostDraft): void {
  const { tallies, changed } = run.summary;
  const listed = votesListed(run.survey.votes, Number(row.Id));
  if (outcome === "refused") {
    run.refusedPosts.add(Number(row.Id));
    if (listed > 0) giveReason(tallies.votes.refused, "its post was refused", null, listed);
    return;
  }
  tallies.votes[outcome] += listed;
  if (outcome === "imported" && draft && draft.votes.added > 0)
    giveReason(
      changed,
      "vote that no file lists, added so that a post has the score it had there",
      null,
      draft.votes.added,
    );
}
