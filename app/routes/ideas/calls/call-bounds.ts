import {
  CALL_MAX_CHARS,
  CALL_MIN_CHARS,
  CALL_TITLE_MAX_CHARS,
  CALL_TITLE_MIN_CHARS,
  PROMPTS_MAX,
} from "#app/domain/calls/limits";

/** The bounds that the fields of a call speak of. */
export const CALL_BOUNDS = {
  title: { min: CALL_TITLE_MIN_CHARS, max: CALL_TITLE_MAX_CHARS },
  body: { min: CALL_MIN_CHARS, max: CALL_MAX_CHARS },
  prompts: PROMPTS_MAX,
};
