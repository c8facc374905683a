import type { IdeaStatus } from "#db/schema/index";
import { STATUSES } from "./statuses";

/** The ways to order a list of ideas. */
export const SORTS = ["hot", "top", "new"] as const;
export type Sort = (typeof SORTS)[number];

/** Which ideas a list holds: those still to be decided or done, those of one status, or those that were put away. */
export type Kept = "open" | IdeaStatus | "archived";
export const KEPT = ["open", ...STATUSES, "archived"] as const satisfies readonly Kept[];
