import { mayVote, type VoteFacts } from "#app/domain/ideas/policy";
import type { Viewer } from "#app/domain/people/viewer.server";

/** Whether the viewer votes on an idea: members do, guests are led to sign in, and whoever else may not is told why. */
export type IdeaVoteVerdict = "yes" | "sign-in" | "own" | "merged" | "suspended";

export function ideaVoteVerdict(viewer: Viewer, idea: VoteFacts, now: Date): IdeaVoteVerdict {
  if (viewer === null) return "sign-in";
  const may: boolean = mayVote(viewer, idea, now);
  if (may) return "yes";
  if (idea.mergedIntoId !== null) return "merged";
  return viewer.id === idea.authorId ? "own" : "suspended";
}
