/** What a voter may want their vote on an idea to be. */
export const WANTED_IDEA_VOTES = ["promote", "demote", "none"] as const;
export type WantedIdeaVote = (typeof WANTED_IDEA_VOTES)[number];
