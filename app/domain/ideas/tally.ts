import type { Member } from "#app/domain/people/viewer.server";

/** A vote on an idea, as far as it is counted. A newcomer's is counted apart. */
export type CountedVote = { value: 1 | -1; byNewcomer: boolean };

/** By how much a vote moves the counts of its idea. */
export type IdeaMove = Record<"promoteCount" | "demoteCount" | "newPromoteCount" | "newDemoteCount", number>;

/** What the counts move by when a vote that was `from` becomes `to`; null stands for no vote. */
export function moveOf(from: CountedVote | null, to: CountedVote | null): IdeaMove {
  const change = (value: 1 | -1, byNewcomer: boolean) =>
    Number(isSame(to, value, byNewcomer)) - Number(isSame(from, value, byNewcomer));
  return {
    promoteCount: change(1, false),
    demoteCount: change(-1, false),
    newPromoteCount: change(1, true),
    newDemoteCount: change(-1, true),
  };
}

const isSame = (vote: CountedVote | null, value: 1 | -1, byNewcomer: boolean) =>
  vote?.value === value && vote.byNewcomer === byNewcomer;

/** Whether the vote makes its idea hotter. */
export const warms = (vote: CountedVote | null): boolean => vote?.value === 1 && !vote.byNewcomer;

/** Whose votes are counted apart: anybody can make an account, and as many as they like. */
export const isNewVoter = ({ role, trustLevel }: Member): boolean => role === "member" && trustLevel === 0;
