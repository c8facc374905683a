/** A number in a table of points. */
export const NUMBER_CELL = "py-1.5 pl-4 text-right align-top tabular-nums";
