import { z } from "zod";
import {
  CALL_MAX_CHARS,
  CALL_MIN_CHARS,
  CALL_TITLE_MAX_CHARS,
  CALL_TITLE_MIN_CHARS,
  PROMPT_MAX_CHARS,
  PROMPTS_MAX,
} from "#app/domain/calls/limits";
import { requiredText } from "#app/lib/form-fields";
import { publicWords } from "#app/lib/public-words";

/** A day as browsers send it, or what somebody typed for one. */
const day = z.string({ error: "error.day" }).trim();

/** Lines with something in them. */
const prompts = z
  .string()
  .optional()
  .transform((text) =>
    (text ?? "")
      .split("\n")
      .map((line) => line.trim())
      .filter(Boolean),
  )
  .refine(
    (lines) => lines.length <= PROMPTS_MAX && lines.every((line) => line.length <= PROMPT_MAX_CHARS),
    "error.prompts",
  );

const words = {
  title: requiredText(CALL_TITLE_MIN_CHARS, CALL_TITLE_MAX_CHARS).transform((text) => text.replace(/\s+/g, " ")),
  body: requiredText(CALL_MIN_CHARS, CALL_MAX_CHARS),
  prompts,
  opensOn: day,
  closesOn: day,
};

export const CallEditForm = publicWords(words);
export const NewCallForm = publicWords({ ...words, space: z.string({ error: "error.spaceUnknown" }) });
export const ReportForm = publicWords({ body: requiredText(CALL_MIN_CHARS, CALL_MAX_CHARS) });
