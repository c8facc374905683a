/** The kind of an activity as the catalogue names it: `staff.invited-again` is `staffInvitedAgain`. */
export const kindKey = (kind: string) => kind.replace(/[.-](\w)/g, (_, letter: string) => letter.toUpperCase());
