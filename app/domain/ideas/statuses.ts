import type { IdeaStatus } from "#db/schema/index";

/** Nothing more is to be decided or done: lists leave these out unless they are asked for. */
const SETTLED = new Set<IdeaStatus>(["done", "partly-done", "already-exists", "declined"]);

export const isSettled = (status: IdeaStatus): boolean => SETTLED.has(status);
