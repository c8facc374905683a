/** Of each text of a perk. */
export const PERK_MOST_CHARS = { name: 80, description: 500 };
/** Of what staff say with a perk, or why its points are given back. */
export const WORDS_MAX_CHARS = 500;
export const REASON_MIN_CHARS = 5;
export const REDEMPTIONS_PER_PAGE = 30;
