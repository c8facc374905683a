export const COMMENT_MIN_CHARS = 5;
export const COMMENT_MAX_CHARS = 1000;
/** Comments a question page carries at most. */
export const COMMENTS_PER_PAGE = 300;
