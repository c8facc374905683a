import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";

type Attributes = Record<string, string | number | undefined>;

/** The rows of each file; a file that is not named is not there. */
export type DumpRows = Partial<
  Record<"posts" | "users" | "comments" | "votes" | "badges" | "postlinks" | "tags", Attributes[]>
>;

const FILE_NAMES: Record<keyof DumpRows, string> = {
  posts: "Posts.xml",
  users: "Users.xml",
  comments: "Comments.xml",
  votes: "Votes.xml",
  badges: "Badges.xml",
  postlinks: "PostLinks.xml",
  tags: "Tags.xml",
};

/** An unpacked dump in a folder of its own. */
export async function writeDump(rows: DumpRows): Promise<{ folder: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "goodturn-dump-"));
  for (const [root, fileName] of Object.entries(FILE_NAMES)) {
    const list = rows[root as keyof DumpRows];
    if (list) await writeFile(path.join(folder, fileName), dumpXml(root, list));
  }
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** One file as the network writes it, its mark of order at the front included. */
export function dumpXml(root: string, rows: Attributes[]): string {
  const lines = rows.map((row) => `  <row ${attributes(row)} />`);
  return [`\ufeff<?xml version="1.0" encoding="utf-8"?>`, `<${root}>`, ...lines, `</${root}>`, ""].join("\r\n");
}

function attributes(row: Attributes): string {
  return Object.entries(row)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}="${escaped(String(value))}"`)
    .join(" ");
}

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\n": "&#xA;" };
const escaped = (text: string) => text.replace(/[&<>"\n]/g, (char) => ENTITIES[char] ?? char);

/** A question by user 1, as a row of Posts.xml. */
export const questionRow = (id: number, more: Attributes = {}): Attributes => ({
  Id: id,
  PostTypeId: 1,
  CreationDate: `2015-01-27T20:${String(id % 60).padStart(2, "0")}:32.720`,
  Score: 0,
  ViewCount: 12,
  Body: `<p>The body of question ${id}, in a few words.</p>`,
  OwnerUserId: 1,
  LastActivityDate: "2015-03-05T19:51:01.263",
  Title: `The title of question ${id}`,
  Tags: "<storage><whole-bean>",
  ...more,
});

/** An answer by user 2, as a row of Posts.xml. */
export const answerRow = (id: number, questionId: number, more: Attributes = {}): Attributes => ({
  Id: id,
  PostTypeId: 2,
  ParentId: questionId,
  CreationDate: "2015-01-28T09:15:00.000",
  Score: 0,
  Body: `<p>The body of answer ${id}, in a few words.</p>`,
  OwnerUserId: 2,
  LastActivityDate: "2015-01-28T09:15:00.000",
  ...more,
});

export const userRow = (id: number, name: string, more: Attributes = {}): Attributes => ({
  Id: id,
  Reputation: 101,
  CreationDate: "2014-05-01T12:00:00.000",
  DisplayName: name,
  ...more,
});

export const commentRow = (id: number, postId: number, more: Attributes = {}): Attributes => ({
  Id: id,
  PostId: postId,
  Score: 3,
  Text: `The text of comment ${id}`,
  CreationDate: "2015-01-29T10:00:00.000",
  UserId: 3,
  ...more,
});

export const voteRow = (id: number, postId: number, type: number, more: Attributes = {}): Attributes => ({
  Id: id,
  PostId: postId,
  VoteTypeId: type,
  CreationDate: "2015-02-01T00:00:00.000",
  ...more,
});

export const linkRow = (id: number, from: number, to: number, type: number): Attributes => ({
  Id: id,
  CreationDate: "2015-02-02T08:00:00.000",
  PostId: from,
  RelatedPostId: to,
  LinkTypeId: type,
});
