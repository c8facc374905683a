import { z } from "zod";

/** A text that has to be there, within bounds in characters; what does not fit is said by a word of the catalogue. */
export const requiredText = (minChars: number, maxChars: number) =>
  z.string({ error: "error.required" }).trim().min(minChars, "error.tooShort").max(maxChars, "error.tooLong");

/** A text that may be left out, and is then empty. */
export const optionalText = (maxChars: number) =>
  z
    .string({ error: "error.required" })
    .trim()
    .max(maxChars, "error.tooLong")
    .optional()
    .transform((text) => text ?? "");

/** An e-mail address, lower-cased. */
export const email = (maxChars: number) =>
  z
    .string({ error: "error.required" })
    .trim()
    .toLowerCase()
    .max(maxChars, "error.tooLong")
    .pipe(z.email({ error: "error.email" }));
