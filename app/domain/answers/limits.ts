export const ANSWER_MIN_CHARS = 10;
/** Bounds the time one rendering may take. */
export const ANSWER_MAX_CHARS = 30_000;
export const ANSWERS_PER_PAGE = 20;
export const ANSWERS_PER_FEED = 30;
