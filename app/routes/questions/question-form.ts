import { z } from "zod";
import {
  BODY_MAX_CHARS,
  BODY_MIN_CHARS,
  TAG_MAX_CHARS,
  TAG_MIN_CHARS,
  TAGS_MAX,
  TITLE_MAX_CHARS,
  TITLE_MIN_CHARS,
} from "#app/domain/questions/limits";
import { requiredText } from "#app/lib/form-fields";

/** One line with something to read in it: invisible characters make no title. */
export const title = requiredText(TITLE_MIN_CHARS, TITLE_MAX_CHARS)
  .transform((text) => text.replace(/\s+/g, " "))
  .refine((text) => /[\p{L}\p{N}]/u.test(text), "error.required");

export const body = requiredText(BODY_MIN_CHARS, BODY_MAX_CHARS);

const TAG = new RegExp(`^[\\p{L}\\p{N}.+#-]{${TAG_MIN_CHARS},${TAG_MAX_CHARS}}$`, "u");
/** "..", and its kind cannot stand in an address. */
const HAS_LETTER = /[\p{L}\p{N}]/u;

/** Tags in one line, apart by commas or blanks, lower-cased, each once. */
export const tags = z
  .string()
  .optional()
  .transform((text) => [
    ...new Set(
      (text ?? "")
        .toLowerCase()
        .split(/[\s,]+/)
        .filter(Boolean),
    ),
  ])
  .refine((names) => names.length <= TAGS_MAX, "error.tooManyTags")
  .refine((names) => names.every((name) => TAG.test(name) && HAS_LETTER.test(name)), "error.tag");
