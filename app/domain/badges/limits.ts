export const REASON_MIN_CHARS = 5;
export const REASON_MAX_CHARS = 300;
export const HOLDERS_PER_PAGE = 30;
