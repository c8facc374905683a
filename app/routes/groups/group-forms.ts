import { z } from "zod";
import { REQUEST_WORDS_MAX_CHARS } from "#app/domain/groups/limits";
import { optionalText } from "#app/lib/form-fields";

export const AskToJoinForm = z.object({ words: optionalText(REQUEST_WORDS_MAX_CHARS) });
/** Leaving; coming in is asked for. */
export const LeaveForm = z.object({ member: z.literal("no") });
/** Who is let in or turned down. */
export const DecisionForm = z.object({
  person: z.string().min(1).max(60),
  granted: z.enum(["yes", "no"]).transform((value) => value === "yes"),
});
