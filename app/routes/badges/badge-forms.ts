import { z } from "zod";
import { REASON_MAX_CHARS, REASON_MIN_CHARS } from "#app/domain/badges/limits";
import { HANDLE_MAX_CHARS } from "#app/domain/people/limits";
import { requiredText } from "#app/lib/form-fields";

/** Room for the @ that some write before a handle. */
const handle = requiredText(1, HANDLE_MAX_CHARS + 1);
const reason = requiredText(REASON_MIN_CHARS, REASON_MAX_CHARS);

export const AwardForm = z.object({ handle, reason });

export const RevocationForm = z.object({ reason });
