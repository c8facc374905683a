/** A number in a table of points. */
export const NUMBER_CELL = "py-1.5 pl-2 text-right sm:pl-4 align-top tabular-nums";
