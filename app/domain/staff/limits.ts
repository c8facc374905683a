export const STAFF_TITLE_MAX_CHARS = 60;
/** Invitations that wait for an answer at once. */
export const OPEN_INVITATIONS_MAX = 200;
