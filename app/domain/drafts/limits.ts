import type { Rate } from "#app/platform/limits.server";

/** Days a draft waits for its author. */
export const DRAFT_DAYS = 30;
/** What a draft may weigh: the longest post with its title and tags. */
export const DRAFT_MAX_CHARS = 40_000;
/** Drafts of one person. */
export const MOST_DRAFTS = 100;
/** Characters of a draft that the list shows. */
export const DRAFT_EXCERPT_CHARS = 240;
/** Drafts kept for guests of one address in an hour. */
export const GUEST_DRAFT_RATE: Rate = { name: "guest-draft", acts: 20, seconds: 3600 };
/** Times one person's words are kept in a minute: each pause in typing keeps them, in a few tabs at once. */
export const TYPED_DRAFT_RATE: Rate = { name: "typed-draft", acts: 60, seconds: 60 };
/** Drafts thrown away from one address in a minute. */
export const THROW_AWAY_RATE: Rate = { name: "draft", acts: 20, seconds: 60 };
