export const COMMENT_MIN_CHARS = 5;
export const COMMENT_MAX_CHARS = 1000;
/** Comments a question page carries at most. */
export const COMMENTS_PER_PAGE = 300;
/** Comments that begin a talk on one page of an idea; what was replied to them stands below. */
export const TALKS_PER_PAGE = 50;
/** Comments shown as part of an idea. */
export const MOST_EXTENSIONS = 30;
