export const ANSWER_MIN_CHARS = 10;
/** Bounds the time one rendering may take. */
export const ANSWER_MAX_CHARS = 30_000;
/** Answers a new member may give on day one. */
export const ANSWERS_ON_DAY_ONE = 10;
export const ANSWERS_PER_PAGE = 20;
export const ANSWERS_PER_FEED = 30;
