import type { Progress } from "#app/domain/imports/progress";
import { giveReason, type Summary } from "#app/domain/imports/summary";
import type { Dump, DumpPart } from "./dump.server";
import { FORMER_MEMBER, readAuthor, readMoment, readName, readNumber, type Who } from "./fields";
import { type Link, noteLink } from "./links.server";
import { type Row, readRows } from "./read-rows.server";
import { newVoteBook, noteVote, type VoteBook } from "./votes.server";

/** What a name in the posts and comments tells of somebody Users.xml does not list. */
export type Named = { name: string | null; since: Date | null };

/** What must be known of a whole dump before its first row is written: ids, and who wrote; no texts. */
export type Survey = {
  /** Each question's accepted answer. */
  questions: Map<number, number | null>;
  /** Each answer's question. */
  answers: Map<number, number | null>;
  accepted: Set<number>;
  authors: Map<string, Named>;
  /** Those of the authors whom Users.xml lists. */
  listed: Set<string>;
  votes: VoteBook;
  links: Map<string, Link>;
  tags: Set<string>;
};

export const QUESTION = "1";
export const ANSWER = "2";
/** What the other numbers of PostTypeId stand for. */
const OTHER_POSTS = new Map([
  ["3", "orphaned tag wiki"],
  ["4", "tag excerpt"],
  ["5", "tag wiki"],
  ["6", "moderator nomination"],
  ["7", "wiki placeholder"],
  ["8", "privilege wiki"],
]);

/**
 * Reads every file of the dump to its end, so that a broken one is found before anything is written.
 * Counts what is read, and refuses what has no place here whatever else the dump says. Throws ImportProblem.
 */
export async function surveyDump(
  dump: Dump,
  summary: Summary,
  { signal, progress }: { signal: AbortSignal; progress: Progress },
): Promise<Survey> {
  const survey = newSurvey();
  const { tallies } = summary;
  const posts = { isPost: (id: number) => isPost(survey, id), isAccepted: (id: number) => survey.accepted.has(id) };
  const notes: Record<DumpPart, (row: Row) => void> = {
    posts: (row) => notePost(survey, summary, row),
    comments: (row) => {
      tallies.comments.read++;
      if (isPost(survey, readNumber(row, "PostId"))) noteAuthor(survey, row, "commenter");
    },
    users: (row) => noteUser(survey, summary, row),
    votes: (row) => noteVote(survey.votes, row, posts, tallies.votes),
    postlinks: (row) => noteLink(survey, tallies.links, row),
    badges: () => {
      tallies.badges.read++;
      giveReason(tallies.badges.refused, "there are no badges here yet");
    },
    tags: (row) => {
      tallies.tags.read++;
      survey.tags.add(row.TagName ?? "");
    },
  };
  for (const part of ORDER) {
    const file = dump.parts[part];
    if (!file) continue;
    progress.begin(`Reading ${part}`, file.bytes);
    for await (const row of readRows(file, (bytes) => progress.advance(bytes))) {
      signal.throwIfAborted();
      notes[part](row);
    }
    if (part === "posts") survey.accepted = acceptedOf(survey, summary);
  }
  tallies.people.read += survey.authors.size - survey.listed.size;
  return survey;
}

/** Posts first: what speaks of them is judged by them; people after all that says who wrote. */
const ORDER = ["posts", "comments", "users", "votes", "postlinks", "badges", "tags"] as const satisfies DumpPart[];

const newSurvey = (): Survey => ({
  questions: new Map(),
  answers: new Map(),
  accepted: new Set(),
  authors: new Map(),
  listed: new Set(),
  votes: newVoteBook(),
  links: new Map(),
  tags: new Set(),
});

const isPost = ({ questions, answers }: Survey, id: number | null) =>
  id !== null && (questions.has(id) || answers.has(id));

function notePost(survey: Survey, { tallies }: Summary, row: Row): void {
  if (row.PostTypeId !== QUESTION && row.PostTypeId !== ANSWER) {
    tallies["other posts"].read++;
    const name = OTHER_POSTS.get(row.PostTypeId ?? "") ?? "unknown";
    giveReason(
      tallies["other posts"].refused,
      `PostTypeId ${row.PostTypeId ?? "missing"} (${name}) has no place here`,
      row.Id,
    );
    return;
  }
  const isQuestion = row.PostTypeId === QUESTION;
  tallies[isQuestion ? "questions" : "answers"].read++;
  noteAuthor(survey, row, "owner");
  if (row.LastEditDate) noteAuthor(survey, row, "editor");
  const id = readNumber(row, "Id");
  if (id === null || isPost(survey, id)) return;
  if (isQuestion) survey.questions.set(id, readNumber(row, "AcceptedAnswerId"));
  else survey.answers.set(id, readNumber(row, "ParentId"));
}

function noteAuthor(survey: Survey, row: Row, who: Who): void {
  const author = readAuthor(row, who) ?? (who === "editor" ? null : FORMER_MEMBER);
  if (author === null) return;
  const named = survey.authors.get(author) ?? { name: null, since: null };
  const since = readMoment(row, "CreationDate");
  if (since && (!named.since || since < named.since)) named.since = since;
  named.name ||= readName(row, who) || null;
  survey.authors.set(author, named);
}

function noteUser(survey: Survey, { tallies }: Summary, row: Row): void {
  tallies.people.read++;
  const id = row.Id ?? "";
  if (survey.authors.has(id)) survey.listed.add(id);
  else giveReason(tallies.people.refused, "wrote, edited and commented nothing that is in the dump");
}

/** The answers that are accepted: one its question does not have cannot be, and the summary says so. */
function acceptedOf({ questions, answers }: Survey, { changed }: Summary): Set<number> {
  const accepted = new Set<number>();
  for (const [question, answer] of questions) {
    if (answer === null) continue;
    if (answers.get(answer) === question) accepted.add(answer);
    else giveReason(changed, "accepted answer that is not among the answers of its question", question);
  }
  return accepted;
}
