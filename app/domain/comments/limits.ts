export const COMMENT_MIN_CHARS = 5;
export const COMMENT_MAX_CHARS = 1000;
/** Minutes an author may still change a comment: long enough for a slip, too short to turn a talk round. */
export const COMMENT_EDIT_MINUTES = 15;
/** Comments a question page carries at most. */
export const COMMENTS_PER_PAGE = 300;
