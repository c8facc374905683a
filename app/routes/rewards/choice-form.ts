import { z } from "zod";
import { PAYOUT_WAYS } from "#app/domain/rewards/ways";

/** How somebody wants to be paid back; what belongs to another way is let be. */
export const ChoiceForm = z.object({
  way: z.enum(PAYOUT_WAYS, "error.role"),
  charityId: z
    .string()
    .regex(/^\d{1,15}$/, "error.charity")
    .transform(Number)
    .optional(),
  holder: z.string().trim().max(70, "error.tooLong").default(""),
  iban: z.string().trim().max(60, "error.iban").default(""),
});
