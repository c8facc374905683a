import type { Sql } from "postgres";
import { ideaActPath } from "#app/lib/paths";
import { measureActs } from "./acts";
import type { Community } from "./community";
import { rotation } from "./http-load";
import type { Measured } from "./numbers";
import type { Pace } from "./rounds";
import { type Idea, signMembersIn } from "./sample";

/** Votes that one idea took from so many members. */
export type Voted = { measured: Measured; members: number };

/** As many as vote in the rounds that are measured; were there fewer of them, they would change their vote and take it back. */
const MOST_VOTERS = 8000;
const TURNS = ["promote", "demote", "none"] as const;

/** Members who have no vote on the idea cast one, 16 at once. */
export async function measureVoting(
  { site, connection: { sql }, reader }: Community,
  { id, authorId }: Idea,
  pace: Pace & { seconds: number },
): Promise<Voted> {
  const without: ReturnType<Sql> = sql`id <> ${authorId} and id not in (
    select person_id from idea_votes where idea_id = ${id} and person_id is not null)`;
  const cookies = await signMembersIn(sql, reader, MOST_VOTERS, without);
  const visits = rotation(
    cookies.map((cookie) => {
      let turn = 0;
      const form = () => ({ vote: TURNS[turn++ % TURNS.length] ?? "none" });
      return { path: ideaActPath({ id }, "vote"), cookie, form };
    }),
  );
  return { measured: await measureActs(site, visits, pace), members: cookies.length };
}
