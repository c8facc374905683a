/** The ways to order a list of questions. */
export const SORTS = ["active", "newest", "unanswered", "solved", "top"] as const;
export type Sort = (typeof SORTS)[number];
