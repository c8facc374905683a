/** What an owner may narrow the record down to. */
export const RECORD_AREAS = [
  "community",
  "settings",
  "staff",
  "spaces",
  "groups",
  "members",
  "fair-play",
  "payback",
  "perks",
  "search",
] as const;
export type RecordArea = (typeof RECORD_AREAS)[number];
