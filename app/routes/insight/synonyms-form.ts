import { z } from "zod";
import { requiredText } from "#app/lib/form-fields";
import { TEXT_LANGUAGES } from "#app/lib/language";

const LIST_MAX_CHARS = 2000;

export const SynonymsForm = z.object({
  words: requiredText(1, LIST_MAX_CHARS).transform((list) => list.split(/[\n,;]+/).map((word) => word.trim())),
  language: z
    .enum(TEXT_LANGUAGES)
    .optional()
    .transform((language) => language ?? null),
});
