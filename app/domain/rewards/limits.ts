export const LINES_PER_PAGE = 50;
/** Lines of a month that one file holds: more than anybody earns by hand. */
export const LINES_PER_FILE = 20_000;
