import { COMMENT_MAX_CHARS, COMMENT_MIN_CHARS } from "#app/domain/comments/limits";
import { requiredText } from "#app/lib/form-fields";
import { publicWords } from "#app/lib/public-words";

const body = requiredText(COMMENT_MIN_CHARS, COMMENT_MAX_CHARS);

export const CommentForm = publicWords({ body });
