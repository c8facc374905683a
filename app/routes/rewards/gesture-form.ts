import { z } from "zod";
import { GESTURE_MAX_CHARS, GESTURE_MIN_CHARS } from "#app/domain/gestures/limits";
import { requiredText } from "#app/lib/form-fields";
import { readId } from "#app/lib/paths";

/** What stands before the number in the address of a question. */
const BEFORE_NUMBER = /^.*\/questions\//;

export const GestureForm = z.object({
  points: z
    .string({ error: "error.points" })
    .trim()
    .regex(/^[1-9]\d{0,8}$/, "error.points")
    .transform(Number),
  words: requiredText(GESTURE_MIN_CHARS, GESTURE_MAX_CHARS),
  /** Its address, or its number; null without one. */
  question: z
    .string()
    .trim()
    .max(500, "error.tooLong")
    .optional()
    .transform((text, context) => {
      if (!text) return null;
      const id = readId(text.replace(BEFORE_NUMBER, "").replace(/[?#].*$/, ""));
      if (id === null) context.addIssue({ code: "custom", message: "error.questionUnknown" });
      return id;
    }),
  key: z.uuid(),
});
