import { z } from "zod";
import { REASON_MAX_CHARS, REASON_MIN_CHARS } from "#app/domain/trust/limits";
import { requiredText } from "#app/lib/form-fields";

/** What may be chosen, as it stands in the form. */
export const TRUST_CHOICES = ["by-rule", "0", "1", "2", "3", "4"] as const;

export const TrustForm = z.object({
  wanted: z
    .enum(TRUST_CHOICES, { error: "error.required" })
    .transform((choice) => (choice === "by-rule" ? choice : (Number(choice) as 0 | 1 | 2 | 3 | 4))),
  reason: requiredText(REASON_MIN_CHARS, REASON_MAX_CHARS),
});
