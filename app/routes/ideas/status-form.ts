import { z } from "zod";
import { IDEA_STATUSES } from "#app/domain/ideas/list.server";
import {
  STATUS_MAX_CHARS,
  STATUS_MIN_CHARS,
  WOULD_CHANGE_MAX_CHARS,
  WOULD_CHANGE_MIN_CHARS,
} from "#app/domain/statuses/limits";
import { DECLINE_REASONS } from "#app/domain/statuses/set.server";
import { optionalText, requiredText } from "#app/lib/form-fields";
import { publicWords } from "#app/lib/public-words";

/** What the company says, whatever it is on. */
export const wordBody = requiredText(STATUS_MIN_CHARS, STATUS_MAX_CHARS);

/** What would change the company's mind: left out, or long enough to say something. */
export const wouldChange = optionalText(WOULD_CHANGE_MAX_CHARS).refine(
  (text) => text === "" || text.length >= WOULD_CHANGE_MIN_CHARS,
  "error.tooShort",
);

/** Room for a day as browsers send it. */
const DAY_MAX_CHARS = 20;

export const StatusForm = publicWords({
  status: z.enum(IDEA_STATUSES, { error: "error.statusChoice" }),
  body: wordBody,
  reason: z
    .enum(DECLINE_REASONS, { error: "error.declineReason" })
    .optional()
    .transform((reason) => reason ?? null),
  wouldChange,
  lookAgainOn: optionalText(DAY_MAX_CHARS).transform((day) => day || null),
});
