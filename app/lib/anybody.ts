/**
 * Stands for whichever member reads a page that is drawn for many of them: it has nobody's name, and no face. What is the
 * reader's own is put in its place before the page is sent.
 */
export const ANYBODY = { handle: "", name: "" } as const;

/** Whether this stands for any member. */
export const isAnybody = ({ handle }: { handle: string }): boolean => handle === ANYBODY.handle;
