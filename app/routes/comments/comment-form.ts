import { z } from "zod";
import { COMMENT_MAX_CHARS, COMMENT_MIN_CHARS } from "#app/domain/comments/limits";
import { formKey, requiredText } from "#app/lib/form-fields";

const body = requiredText(COMMENT_MIN_CHARS, COMMENT_MAX_CHARS);

export const CommentForm = z.object({ body, formKey });
export const EditForm = z.object({ body });
