export const PROBLEM_MIN_CHARS = 20;
export const PROBLEM_MAX_CHARS = 5_000;
export const BODY_MIN_CHARS = 20;
/** Bounds the time one rendering may take. */
export const BODY_MAX_CHARS = 30_000;
/** Characters of an idea that a list shows. */
export const EXCERPT_CHARS = 180;
export const IDEAS_PER_PAGE = 20;
export const IDEAS_PER_FEED = 30;
/** Ideas that were merged into one and are named on its page. */
export const GATHERED_SHOWN = 20;
/** Days in which half of what a vote or a comment adds to an idea's heat is gone. */
export const HEAT_HALF_LIFE_DAYS = 7;
/** Votes on open ideas that a member may have at once, by trust level from 0 on, where the community limits them. */
export const VOTES_BY_TRUST = [2, 4, 6, 8, 10] as const;
/** Hours over which demotes by new members are looked at, and how many of them are told to those who keep order. */
export const STORM_HOURS = 24;
export const STORM_DEMOTES = 10;
/** People on a page of those who promote an idea. */
export const PROMOTERS_PER_PAGE = 50;
/** Ideas offered as what another one may be merged into. */
export const MERGE_TARGETS_SHOWN = 8;
/** Ideas read at a time while they are written out: an export of any size takes the memory of so many. */
export const EXPORTED_AT_ONCE = 200;
/** Forgotten ideas that are put away in one night. */
export const ARCHIVED_AT_ONCE = 1000;
