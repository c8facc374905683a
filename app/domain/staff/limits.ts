export const STAFF_TITLE_MAX_CHARS = 60;
/** Invitations that wait for an answer at once. */
export const OPEN_INVITATIONS_MAX = 200;
export const RECORD_PER_PAGE = 50;
/** Entries of the record in one file: years of them. */
export const RECORD_EXPORT_MAX = 50_000;
