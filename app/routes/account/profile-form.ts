import { z } from "zod";
import { ABOUT_MAX_CHARS } from "#app/domain/people/limits";
import { optionalText } from "#app/lib/form-fields";
import { TEXT_LANGUAGES } from "#app/lib/language";
import { accountShape } from "./account-shapes";

const language = z.enum(TEXT_LANGUAGES, { error: "error.required" });

/** A box that is sent only where it is ticked. */
const ticked = z
  .literal("yes")
  .optional()
  .transform((value) => value === "yes");

export const ProfileForm = z.object({
  name: accountShape.name,
  handle: accountShape.handle,
  about: optionalText(ABOUT_MAX_CHARS),
  speaks: z.array(language).max(TEXT_LANGUAGES.length, "error.required"),
  language,
  showsPromotes: ticked,
  showsOnLeaders: ticked,
});
