import { z } from "zod";
import { VERDICT_MAX_CHARS, VERDICT_MIN_CHARS } from "#app/domain/fair-play/limits";
import { requiredText } from "#app/lib/form-fields";

const words = requiredText(VERDICT_MIN_CHARS, VERDICT_MAX_CHARS);

export const DecisionForm = z.object({ state: z.enum(["upheld", "dismissed"], { error: "error.required" }), words });

export const AppealAnswerForm = z.object({
  granted: z.enum(["yes", "no"], { error: "error.required" }).transform((granted) => granted === "yes"),
  words,
});
