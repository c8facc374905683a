/** The ways to order a list of ideas. */
export const SORTS = ["hot", "top", "new"] as const;
export type Sort = (typeof SORTS)[number];
