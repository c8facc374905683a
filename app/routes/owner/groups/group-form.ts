import { z } from "zod";
import { domainsIn } from "#app/domain/groups/email-domains";
import {
  GROUP_DESCRIPTION_MAX_CHARS,
  GROUP_NAME_MAX_CHARS,
  GROUP_SLUG_MAX_CHARS,
  HANDLES_AT_ONCE,
} from "#app/domain/groups/limits";
import { GROUP_JOINING } from "#app/domain/groups/run.server";
import { optionalText, requiredText } from "#app/lib/form-fields";
import { optionalAddress } from "#app/routes/owner/address-field";

/** Room for many domains, of which the domain says how many are too many. */
const DOMAINS_MAX_CHARS = 6000;
/** Room for as many handles as may be put in at a time. */
const HANDLES_MAX_CHARS = HANDLES_AT_ONCE * 30;

const facts = {
  name: requiredText(1, GROUP_NAME_MAX_CHARS),
  description: optionalText(GROUP_DESCRIPTION_MAX_CHARS),
  joining: z.enum(GROUP_JOINING, { error: "error.required" }),
  emailDomains: optionalText(DOMAINS_MAX_CHARS).transform(domainsIn),
};

export const GroupForm = z.object(facts);
export const NewGroupForm = z.object({ ...facts, slug: optionalAddress(GROUP_SLUG_MAX_CHARS) });

/** Handles of those who are put in, with or without an @. */
export const MembersForm = z.object({
  handles: requiredText(1, HANDLES_MAX_CHARS)
    .transform((text) => [
      ...new Set(
        text
          .split(/[\s,;]+/)
          .map((word) => word.replace(/^@/, ""))
          .filter((word) => word !== ""),
      ),
    ])
    .refine((handles) => handles.length <= HANDLES_AT_ONCE, "groups.tooManyPeople"),
});

/** Who is taken out. */
export const TakeOutForm = z.object({ person: z.string().min(1).max(60), member: z.literal("no") });
