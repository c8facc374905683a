/** Places that are kept of each list: whoever comes after them is told no place. */
export const MOST_PLACES = 500;
/** Places that a page shows. */
export const PLACES_SHOWN = 50;
