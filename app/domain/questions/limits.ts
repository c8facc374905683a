import type { Rate } from "#app/platform/limits.server";

export const TITLE_MIN_CHARS = 10;
export const TITLE_MAX_CHARS = 150;
export const BODY_MIN_CHARS = 20;
/** Bounds the time one rendering may take. */
export const BODY_MAX_CHARS = 30_000;
export const TAGS_MAX = 5;
export const TAG_MIN_CHARS = 2;
export const TAG_MAX_CHARS = 25;
export const EDIT_SUMMARY_MAX_CHARS = 200;
export const CLOSURE_NOTE_MAX_CHARS = 300;
/** Characters of a question that a list shows. */
export const EXCERPT_CHARS = 180;
export const QUESTIONS_PER_PAGE = 20;
export const QUESTIONS_PER_FEED = 30;
/** Opens a page that count as one view of one reader. */
export const VIEW_WINDOW_MINUTES = 30;
/** Days after which a question that nobody answered is kept out of search engines. */
export const UNFOUND_AFTER_DAYS = 90;
/** Cards drawn for one address in a minute: drawing takes more than showing a page. */
export const CARD_RATE: Rate = { name: "card", acts: 60, seconds: 60 };
