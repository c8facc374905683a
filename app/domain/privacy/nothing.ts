/** Stands in a deleted row where words were: the row stays for the record, and says nothing. */
export const NOTHING = "–";
