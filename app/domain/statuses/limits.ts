export const STATUS_MIN_CHARS = 20;
export const STATUS_MAX_CHARS = 10_000;
export const WOULD_CHANGE_MIN_CHARS = 10;
export const WOULD_CHANGE_MAX_CHARS = 1000;
/** Days ahead that an idea may be put off: past that it is a no. */
export const LOOK_AGAIN_MOST_DAYS = 730;
/** Updates that a page shows under one idea or question. */
export const UPDATES_SHOWN = 50;
/** Cards in a column of the roadmap. */
export const ROADMAP_CARDS = 25;
/** Days for which what is done stays on the roadmap. */
export const DONE_LATELY_DAYS = 90;
export const DECIDED_PER_PAGE = 15;
/** Early promoters thanked by name beside what shipped. */
export const PROMOTERS_THANKED = 10;
export const PROMISES_PER_PAGE = 25;
/** Rows that the queue shows of each kind. */
export const QUEUE_SHOWN = 50;
/** Known issues shown at the top of a space. */
export const ISSUES_SHOWN = 10;
/** Known issues of all spaces that the form to ask has at hand. */
export const ISSUES_TO_CHOOSE_FROM = 50;
/** Months of kept promises in the picture. */
export const MONTHS_SHOWN = 12;
