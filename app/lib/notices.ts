/** What a page may say about the act that led to it; each has its words under `notice`. */
export const NOTICES = [
  "signedOut",
  "accountMade",
  "passwordChanged",
  "browserSignedOut",
  "othersSignedOut",
  "keptUntilSignedIn",
  "closed",
  "reopened",
  "deleted",
  "commentDeleted",
  "edited",
  "saved",
  "votesPerDay",
  "votesPerAuthor",
  "notAllowed",
  "gone",
  "tooMany",
  "tryAgain",
] as const;
export type Notice = (typeof NOTICES)[number];
