import type { IdeaStatus } from "#db/schema/index";

/** Nothing more is to be decided or done: lists leave these out unless they are asked for. */
const SETTLED = new Set<IdeaStatus>(["done", "partly-done", "already-exists", "declined"]);

/** What it asks for is there now, or was. */
const TRUE = new Set<IdeaStatus>(["done", "partly-done", "already-exists"]);

export const cameTrue = (status: IdeaStatus): boolean => TRUE.has(status);

export const isSettled = (status: IdeaStatus): boolean => SETTLED.has(status);
