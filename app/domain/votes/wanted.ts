/** What a voter may want their vote to be. */
export const WANTED_VOTES = ["up", "down", "none"] as const;
export type WantedVote = (typeof WANTED_VOTES)[number];
