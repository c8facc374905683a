import { z } from "zod";
import { CLOSURE_REASONS } from "#app/domain/questions/closure.server";
import { CLOSURE_NOTE_MAX_CHARS } from "#app/domain/questions/limits";
import { optionalText } from "#app/lib/form-fields";
import { readId } from "#app/lib/paths";

/** Room for a pasted address. */
const ADDRESS_MAX_CHARS = 500;

/** The wanted state: reopened, or closed for a reason. */
export const ClosureForm = z.discriminatedUnion("closed", [
  z.object({ closed: z.literal("no") }),
  z.object({
    closed: z.literal("yes"),
    reason: z.enum(CLOSURE_REASONS, { error: "error.closureReason" }),
    duplicateOf: optionalText(ADDRESS_MAX_CHARS),
    note: optionalText(CLOSURE_NOTE_MAX_CHARS),
  }),
]);

/** The number of the question that somebody names: by its number, its path, or its address on this site. Null when it names none. */
export function readNamedQuestion(text: string, origin: string | null): number | null {
  const named = text.trim().replace(/^#/, "");
  const bare = readId(named);
  if (bare !== null) return bare;
  if (!URL.canParse(named, origin ?? undefined)) return null;
  const url = new URL(named, origin ?? undefined);
  if (url.origin !== origin) return null;
  return readId(/^\/questions\/([^/]+)/.exec(url.pathname)?.[1]);
}
