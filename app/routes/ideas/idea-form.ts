import { BODY_MAX_CHARS, BODY_MIN_CHARS, PROBLEM_MAX_CHARS, PROBLEM_MIN_CHARS } from "#app/domain/ideas/limits";
import { requiredText } from "#app/lib/form-fields";

/** One line, and tags, as of a question. */
export { tags, title } from "#app/routes/questions/question-form";

export const problem = requiredText(PROBLEM_MIN_CHARS, PROBLEM_MAX_CHARS);
export const body = requiredText(BODY_MIN_CHARS, BODY_MAX_CHARS);
