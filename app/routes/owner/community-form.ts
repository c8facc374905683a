import { z } from "zod";
import { COMMUNITY_NAME_MAX_CHARS, TAGLINE_MAX_CHARS, WELCOME_MAX_CHARS } from "#app/domain/community/limits";
import { readColour } from "#app/lib/accent";
import { optionalText, requiredText } from "#app/lib/form-fields";
import { isReadableName } from "#app/lib/person-name";

export const CommunityForm = z
  .object({
    name: requiredText(1, COMMUNITY_NAME_MAX_CHARS).refine(isReadableName, "error.name"),
    tagline: optionalText(TAGLINE_MAX_CHARS),
    /** The welcome, named as the preview names what it renders. */
    body: optionalText(WELCOME_MAX_CHARS),
    accent: z
      .string()
      .refine((typed) => readColour(typed) !== null, "error.colour")
      .optional()
      .transform((typed) => (typed === undefined ? null : readColour(typed))),
  })
  .transform(({ body: welcome, ...rest }) => ({ ...rest, welcome }));
