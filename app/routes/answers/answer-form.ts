import { z } from "zod";
import { ANSWER_MAX_CHARS, ANSWER_MIN_CHARS } from "#app/domain/answers/limits";
import { requiredText } from "#app/lib/form-fields";
import { publicWords } from "#app/lib/public-words";

export const answerBody = requiredText(ANSWER_MIN_CHARS, ANSWER_MAX_CHARS);

export const AnswerForm = publicWords({
  body: answerBody,
  /** A ticked box is sent, one that is not is left out. */
  official: z
    .string()
    .optional()
    .transform((sent) => sent === "on"),
});
