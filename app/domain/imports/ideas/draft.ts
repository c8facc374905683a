import { createHash } from "node:crypto";
import { BODY_MAX_CHARS } from "#app/domain/ideas/limits";
import { Refused } from "#app/domain/imports/refused";
import { TITLE_MAX_CHARS } from "#app/domain/questions/limits";
import type { IdeaStatus } from "#db/schema/index";
import type { Columns, Field } from "./columns";

/** A row of a file by its columns. */
export type Row = Record<string, string>;

/** An idea as the file has it. */
export type IdeaDraft = {
  sourceId: string;
  title: string;
  description: string;
  proposal: string;
  status: IdeaStatus;
  votes: number;
  author: { name: string; email: string | null } | null;
  createdAt: Date;
  tags: string[];
  url: string | null;
};

/** What others call the statuses, in small letters alone. */
const STATUSES: readonly [RegExp, IdeaStatus][] = [
  [/^(?:started|inprogress|indevelopment|building|working)/, "in-progress"],
  [/^(?:partly|partially)/, "partly-done"],
  [/^(?:completed?|done|shipped|released|launched|live|implemented)/, "done"],
  [/^(?:declined?|rejected|wontdo|notplanned|closed)/, "declined"],
  [/^(?:planned|accepted|scheduled|roadmap|next)/, "planned"],
  [/^(?:underreview|inreview|reviewing|considering|underconsideration)/, "under-review"],
  [/^(?:needs|needinfo|moreinfo|feedback)/, "needs-info"],
  [/^(?:alreadyexists|exists|available)/, "already-exists"],
];

const MOST_VOTES = 1_000_000;
const MOST_TAGS = 5;
const MOST_DESCRIPTION_CHARS = 10_000;

/** Reads one row; an older one without a date is of `fallback`. Throws Refused. */
export function readDraft(columns: Columns, row: Row, fallback: Date): IdeaDraft {
  const cell = (field: Field) => (row[columns[field] ?? ""] ?? "").trim();
  const title = cell("title").replaceAll(/\s+/g, " ");
  if (title === "") throw new Refused("it has no title");
  const description = cell("description").slice(0, MOST_DESCRIPTION_CHARS);
  return {
    sourceId:
      cell("id") ||
      createHash("sha256")
        .update(`${title}\n${cell("created")}`)
        .digest("hex")
        .slice(0, 32),
    title: [...title].slice(0, TITLE_MAX_CHARS).join(""),
    description: description || title,
    proposal: cell("proposal").slice(0, BODY_MAX_CHARS) || title,
    status: readStatus(cell("status")),
    votes: readVotes(cell("votes")),
    author: readAuthor(cell("author"), cell("email")),
    createdAt: readMoment(cell("created")) ?? fallback,
    tags: readTags(cell("tags")),
    url: /^https?:\/\//.test(cell("url")) && URL.canParse(cell("url")) ? cell("url") : null,
  };
}

function readStatus(text: string): IdeaStatus {
  const plain = text.toLowerCase().replace(/[^a-z]/g, "");
  return STATUSES.find(([name]) => name.test(plain))?.[1] ?? "new";
}

function readVotes(text: string): number {
  const votes = Number(text.replaceAll(/[\s,_]/g, "") || "0");
  if (!Number.isInteger(votes) || Math.abs(votes) > MOST_VOTES) throw new Refused("its number of votes cannot be read");
  return Math.max(0, votes);
}

const readAuthor = (name: string, email: string): IdeaDraft["author"] =>
  name || email ? { name: name || "Former member", email: email.toLowerCase() || null } : null;

function readMoment(text: string): Date | null {
  const moment = new Date(text);
  if (text === "" || Number.isNaN(moment.getTime()) || moment.getTime() > Date.now()) return null;
  return moment;
}

const readTags = (text: string): string[] =>
  [
    ...new Set(
      text
        .split(/[,;|]/)
        .map((tag) =>
          tag
            .trim()
            .toLowerCase()
            .replaceAll(/[^\p{L}\p{N}]+/gu, "-")
            .replaceAll(/^-+|-+$/g, "")
            .slice(0, 30),
        )
        .filter((tag) => tag !== ""),
    ),
  ].slice(0, MOST_TAGS);
