/** What an owner may narrow the record down to. */
export const RECORD_AREAS = [
  "community",
  "settings",
  "staff",
  "spaces",
  "groups",
  "members",
  "search",
  "fair-play",
] as const;
export type RecordArea = (typeof RECORD_AREAS)[number];
