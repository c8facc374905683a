import { ImportProblem } from "#app/domain/imports/problem";

/** What an idea is made of, in the words of the command line. */
export const FIELDS = [
  "id",
  "title",
  "description",
  "proposal",
  "status",
  "votes",
  "author",
  "email",
  "created",
  "tags",
  "url",
] as const;
export type Field = (typeof FIELDS)[number];

/** Which column of a file holds what, by its name there. */
export type Columns = Partial<Record<Field, string>>;

/** What the exports of UserVoice, Canny, Fider and their like call each column, in small letters and digits alone; the first that is there is meant. */
const NAMES: Record<Field, readonly string[]> = {
  id: ["id", "ideaid", "suggestionid", "postid", "number"],
  title: ["title", "ideatitle", "suggestion", "name", "subject"],
  description: ["description", "details", "body", "text", "content"],
  proposal: ["proposal", "solution", "proposedsolution"],
  status: ["status", "ideastatus", "publicstatus", "statusname"],
  votes: ["votes", "votescount", "votecount", "supporters", "supporterscount", "score", "votessum"],
  author: ["author", "authorname", "creator", "creatorname", "createdby", "submittername", "username"],
  email: ["authoremail", "creatoremail", "submitteremail", "useremail", "email"],
  created: ["created", "createdat", "createddate", "datecreated", "submittedat", "date"],
  tags: ["tags", "labels", "labelnames", "category", "categoryname"],
  url: ["url", "link", "portalurl", "publicurl", "ideaurl"],
};

const plain = (name: string) => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

/** The columns of a file with this head; what is named by hand goes before what is known. Throws ImportProblem. */
export function columnsOf(head: readonly string[], named: Columns): Columns {
  const found = FIELDS.map((field) => [field, namedColumn(head, field, named[field]) ?? knownColumn(head, field)]);
  const columns: Columns = Object.fromEntries(found.filter(([, column]) => column !== undefined));
  if (columns.title === undefined)
    throw new ImportProblem(
      `No column of the file is known to hold the title. Name it: --map title="…". The file has: ${head.join(", ")}.`,
    );
  return columns;
}

function namedColumn(head: readonly string[], field: Field, name: string | undefined): string | undefined {
  if (name === undefined || head.includes(name)) return name;
  throw new ImportProblem(`The file has no column “${name}” for ${field}. It has: ${head.join(", ")}.`);
}

const knownColumn = (head: readonly string[], field: Field): string | undefined =>
  NAMES[field].flatMap((name) => head.find((column) => plain(column) === name) ?? [])[0];
