import { z } from "zod";
import { PAYOUT_WAYS } from "#app/domain/rewards/ways";
import { requiredText } from "#app/lib/form-fields";

/** The steps by which an owner moves a period on. */
export const STEPS = ["closing", "reviewed", "approved", "freezing", "published"] as const;

export const StepForm = z.object({ wanted: z.enum(STEPS) });
export const BudgetForm = z.object({
  budget: z
    .string()
    .trim()
    .regex(/^\d{1,10}$/, "error.points")
    .transform(Number),
});
export const PayerForm = z.object({ name: requiredText(1, 70), iban: requiredText(1, 60) });
export const OutcomeForm = z.object({ outcome: z.enum(["paid", "failed"]) });
export const AllPaidForm = z.object({ way: z.enum(PAYOUT_WAYS) });
export const CharityForm = z.object({ name: requiredText(1, 100) });
