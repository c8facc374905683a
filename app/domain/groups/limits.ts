export const GROUP_NAME_MAX_CHARS = 60;
export const GROUP_SLUG_MAX_CHARS = 60;
export const GROUP_DESCRIPTION_MAX_CHARS = 500;
/** Domains of one group: a company has a few. */
export const EMAIL_DOMAINS_MAX = 20;
/** What somebody says who asks to be let in. */
export const REQUEST_WORDS_MAX_CHARS = 500;
/** Days after a no before somebody may ask the same group again. */
export const ASK_AGAIN_DAYS = 30;
/** People put into a group at a time. */
export const HANDLES_AT_ONCE = 100;
export const MEMBERS_PER_PAGE = 50;
/** Requests shown at a time, the oldest first. */
export const REQUESTS_SHOWN = 50;
