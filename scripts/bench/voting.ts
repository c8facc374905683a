import { ideaActPath } from "#app/lib/paths";
import { measureActs } from "./acts";
import { rotation } from "./http-load";
import type { Measured } from "./numbers";
import type { Pace } from "./rounds";
import type { HotIdea } from "./sample";
import type { Site } from "./site";

/** Votes that one idea took from so many members. */
export type Voted = { measured: Measured; members: number };

/** What a member's vote is each time it is their turn again: nobody asks for what is so already. */
const TURNS = ["promote", "demote", "none"] as const;

/** Members who had no vote on the idea vote on it, change their mind and take it back. */
export async function measureVoting(
  site: Site,
  { id, cookies }: HotIdea,
  pace: Pace & { seconds: number },
): Promise<Voted> {
  const visits = rotation(
    cookies.map((cookie) => {
      let turn = 0;
      const form = () => ({ vote: TURNS[turn++ % TURNS.length] ?? "none" });
      return { path: ideaActPath({ id }, "vote"), cookie, form };
    }),
  );
  return { measured: await measureActs(site, visits, pace), members: cookies.length };
}
