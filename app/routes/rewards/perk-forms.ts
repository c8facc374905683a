import { z } from "zod";
import { PERK_KINDS } from "#app/domain/perks/kinds";
import { PERK_MOST_CHARS, REASON_MIN_CHARS, WORDS_MAX_CHARS } from "#app/domain/perks/limits";
import { optionalText, requiredText } from "#app/lib/form-fields";

const points = z
  .string({ error: "error.points" })
  .trim()
  .regex(/^[1-9]\d{0,8}$/, "error.points")
  .transform(Number);

/** A number above 0, or nothing for as many as one likes. */
const orAny = (least: RegExp) =>
  z
    .string()
    .trim()
    .regex(least, "error.number")
    .optional()
    .transform((text) => (text ? Number(text) : null));

/** What was shown, and which sending of the form this is. */
export const RedeemForm = z.object({ price: points, key: z.uuid() });

export const FulfilForm = z.object({ wanted: z.literal("fulfilled"), words: optionalText(WORDS_MAX_CHARS) });
export const RefundForm = z.object({
  wanted: z.literal("refunded"),
  reason: requiredText(REASON_MIN_CHARS, WORDS_MAX_CHARS),
});
export const SettleForm = z.discriminatedUnion("wanted", [FulfilForm, RefundForm]);

export const PerkForm = z.object({
  kind: z.enum(PERK_KINDS, "error.required"),
  name: requiredText(1, PERK_MOST_CHARS.name),
  description: optionalText(PERK_MOST_CHARS.description),
  price: points,
  stock: orAny(/^(0|[1-9]\d{0,6})?$/),
  stockWas: orAny(/^\d{0,7}$/),
  perMember: orAny(/^([1-9]\d{0,3})?$/),
});
export const PerkOpenForm = z.object({ open: z.enum(["yes", "no"]) });
