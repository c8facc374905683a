import { z } from "zod";
import { EMAIL_MAX_CHARS } from "#app/domain/people/limits";
import { STAFF_TITLE_MAX_CHARS } from "#app/domain/staff/limits";
import { email, optionalText } from "#app/lib/form-fields";

const rights = {
  role: z.enum(["staff", "moderator", "owner"], { error: "error.role" }),
  title: optionalText(STAFF_TITLE_MAX_CHARS).transform((title) => title || null),
  /** By slug. */
  spaces: z
    .array(z.string())
    .optional()
    .transform((slugs) => slugs ?? []),
};

export const RightsForm = z.object(rights);
export const InviteForm = z.object({ email: email(EMAIL_MAX_CHARS), ...rights });
