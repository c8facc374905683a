/** Votes one person may have cast within a day and a night. */
export const VOTES_PER_DAY = 30;
/** How many of those may go to one author: more is friendship or feud, not judgement. */
export const VOTES_PER_AUTHOR_PER_DAY = 6;
