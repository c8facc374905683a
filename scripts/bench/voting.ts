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
/** Rounds so short that hardly anybody comes to a second turn. */
const MOST_SECONDS = 2.5;
const TURNS = ["promote", "demote", "none"] as const;

/** Members who have no vote on an idea cast one, 16 at once: on one that hardly anybody voted on before, so that they are many. */
export async function measureVoting(
  { site, connection: { sql }, reader }: Community,
  pace: Pace & { seconds: number },
): Promise<Voted> {
  const { id, authorId } = await leastVotedOn(sql);
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
  return {
    measured: await measureActs(site, visits, { ...pace, seconds: Math.min(pace.seconds, MOST_SECONDS) }),
    members: cookies.length,
  };
}

async function leastVotedOn(sql: Sql): Promise<Pick<Idea, "id" | "authorId">> {
  const [idea] = await sql<Pick<Idea, "id" | "authorId">[]>`
    select i.id::int, i.author_id::int as "authorId" from ideas i join spaces s on s.id = i.space_id
    where s.group_id is null and i.open
    order by i.promote_count + i.demote_count + i.new_promote_count + i.new_demote_count, i.id limit 1`;
  if (!idea) throw new Error("there is no idea to vote on");
  return idea;
}
