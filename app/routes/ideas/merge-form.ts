import { z } from "zod";

/** Whether the idea is to be merged, and into which other one. */
export const MergeForm = z.object({
  merged: z.enum(["yes", "no"]),
  into: z.coerce.number().int().positive().optional(),
});
