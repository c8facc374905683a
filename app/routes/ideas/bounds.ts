import { BODY_MAX_CHARS, BODY_MIN_CHARS, PROBLEM_MAX_CHARS, PROBLEM_MIN_CHARS } from "#app/domain/ideas/limits";
import { TITLE_MAX_CHARS, TITLE_MIN_CHARS } from "#app/domain/questions/limits";

/** How long each text of an idea may be. */
export const IDEA_BOUNDS = {
  title: { min: TITLE_MIN_CHARS, max: TITLE_MAX_CHARS },
  problem: { min: PROBLEM_MIN_CHARS, max: PROBLEM_MAX_CHARS },
  body: { min: BODY_MIN_CHARS, max: BODY_MAX_CHARS },
};

/** Fewer characters of a title than this say nothing of what somebody is about to propose. */
export const TELLING_MIN_CHARS = 8;
/** Ideas like the one being proposed that are shown: a glance takes them in. */
export const SIMILAR_IDEAS_SHOWN = 4;
