import type { IdeaStatus } from "#db/schema/index";

/** In the order in which an idea may go through them. */
export const STATUSES = [
  "new",
  "needs-info",
  "under-review",
  "planned",
  "in-progress",
  "done",
  "partly-done",
  "already-exists",
  "not-now",
  "declined",
] as const satisfies readonly IdeaStatus[];

/** Nothing more is to be decided or done: lists leave these out unless they are asked for. */
const SETTLED = new Set<IdeaStatus>(["done", "partly-done", "already-exists", "declined"]);

export const isSettled = (status: IdeaStatus): boolean => SETTLED.has(status);
