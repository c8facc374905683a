/** Versions on one page of a history: each costs a comparison with the one before it. */
export const VERSIONS_PER_PAGE = 10;
