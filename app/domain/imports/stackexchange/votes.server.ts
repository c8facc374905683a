import { sql } from "drizzle-orm";
import { Refused, readOrRefuse } from "#app/domain/imports/refused";
import { giveReason, type Tally } from "#app/domain/imports/summary";
import type { Tx } from "#app/platform/db.server";
import type { AnswerId, PersonId, QuestionId } from "#db/schema/index";
import { readCreated, readNumber } from "./fields";
import type { Row } from "./read-rows.server";

/**
 * The votes of a dump by post, as moments in milliseconds. All are held in memory while a dump is imported, some 20 bytes
 * each: a dump with a few million votes is well within one process.
 */
export type VoteBook = {
  ups: Map<number, number[]>;
  downs: Map<number, number[]>;
  /** When an answer was accepted. */
  accepted: Map<number, number>;
};

export const newVoteBook = (): VoteBook => ({ ups: new Map(), downs: new Map(), accepted: new Map() });

const ACCEPTED = 1;
const UP = 2;
const DOWN = 3;
/** What the other numbers of VoteTypeId stand for. */
const OTHER_TYPES = new Map([
  [4, "offensive"],
  [5, "favourite"],
  [6, "close"],
  [7, "reopen"],
  [8, "bounty start"],
  [9, "bounty close"],
  [10, "deletion"],
  [11, "undeletion"],
  [12, "spam"],
  [15, "moderator review"],
  [16, "approve edit"],
]);

/** What votes are judged by. */
export type VotedPosts = { isPost(id: number): boolean; isAccepted(id: number): boolean };

/** The vote is in the book, or refused with a reason. */
export function noteVote(book: VoteBook, row: Row, posts: VotedPosts, tally: Tally): void {
  tally.read++;
  const type = readNumber(row, "VoteTypeId");
  if (type === UP || type === DOWN || type === ACCEPTED)
    readOrRefuse(tally.refused, row.Id, () => keepVote(book, row, type, posts));
  else
    giveReason(
      tally.refused,
      `VoteTypeId ${row.VoteTypeId} (${OTHER_TYPES.get(type ?? 0) ?? "unknown"}) is no up or down vote`,
    );
}

function keepVote({ ups, downs, accepted }: VoteBook, row: Row, type: number, posts: VotedPosts): void {
  const postId = readNumber(row, "PostId");
  if (postId === null || !posts.isPost(postId)) throw new Refused("its post is no question or answer of Posts.xml");
  const castAt = readCreated(row).getTime();
  if (type === ACCEPTED) {
    if (!posts.isAccepted(postId)) throw new Refused("it accepts what is not the accepted answer now");
    if (accepted.has(postId)) throw new Refused("it accepts what an earlier row accepts");
    accepted.set(postId, castAt);
    return;
  }
  const votes = type === UP ? ups : downs;
  const moments = votes.get(postId);
  if (moments) moments.push(castAt);
  else votes.set(postId, [castAt]);
}

/** How many rows of Votes.xml speak of the post. */
export const votesListed = (book: VoteBook, postId: number) =>
  (book.ups.get(postId)?.length ?? 0) + (book.downs.get(postId)?.length ?? 0) + (book.accepted.has(postId) ? 1 : 0);

export type PostVotes = { ups: Date[]; downs: Date[] /** How many of them Votes.xml does not list. */; added: number };

/** The votes that make up the post's score: those listed, and as many without a date of their own as the score says are missing. */
export function votesOf(book: VoteBook, post: { id: number; score: number; writtenAt: Date }): PostVotes {
  const ups = (book.ups.get(post.id) ?? []).map((moment) => new Date(moment));
  const downs = (book.downs.get(post.id) ?? []).map((moment) => new Date(moment));
  const missing = post.score - (ups.length - downs.length);
  const added = Array.from({ length: Math.abs(missing) }, () => post.writtenAt);
  return missing > 0
    ? { ups: [...ups, ...added], downs, added: added.length }
    : { ups, downs: [...downs, ...added], added: added.length };
}

type Voted = { authorId: PersonId; questionId?: QuestionId; answerId?: AnswerId; votes: PostVotes };

/** Votes written with one statement; bounds its size. */
const VOTES_PER_STATEMENT = 10_000;

/** The posts have these votes, cast by nobody who can be told. Their counts are the caller's to write. */
export async function writeVotes(tx: Tx, posts: Voted[]): Promise<void> {
  const rows = posts.flatMap(({ authorId, questionId, answerId, votes }) => {
    const vote = (value: 1 | -1) => (castAt: Date) => [authorId, questionId ?? null, answerId ?? null, value, castAt];
    return [...votes.ups.map(vote(1)), ...votes.downs.map(vote(-1))];
  });
  for (let from = 0; from < rows.length; from += VOTES_PER_STATEMENT) {
    const part = JSON.stringify(rows.slice(from, from + VOTES_PER_STATEMENT));
    await tx.execute(sql`
      insert into votes (author_id, question_id, answer_id, value, cast_at)
      select (v->>0)::bigint, (v->>1)::bigint, (v->>2)::bigint, (v->>3)::smallint, (v->>4)::timestamptz
      from jsonb_array_elements(${part}::jsonb) with ordinality as listed(v, position) order by position`);
  }
}
