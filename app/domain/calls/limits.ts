export const CALL_TITLE_MIN_CHARS = 10;
export const CALL_TITLE_MAX_CHARS = 150;
export const CALL_MIN_CHARS = 20;
export const CALL_MAX_CHARS = 10_000;
/** What a call asks, a line each. */
export const PROMPTS_MAX = 10;
export const PROMPT_MAX_CHARS = 200;
/** Days a call may stay open: one that never ends is a space. */
export const CALL_MOST_DAYS = 366;
export const CALLS_PER_PAGE = 20;
