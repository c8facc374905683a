export const COMMUNITY_NAME_MAX_CHARS = 60;
export const TAGLINE_MAX_CHARS = 120;
/** Words to newcomers: read before the first question, so few. */
export const WELCOME_MAX_CHARS = 3000;
/** Characters of a longer text that the record keeps. */
export const RECORDED_CHARS = 200;
