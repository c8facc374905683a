import { z } from "zod";

/** Whether something is to be there, and where the button stood. */
export const WantedForm = z.object({
  wanted: z.enum(["yes", "no"]).transform((wanted) => wanted === "yes"),
  next: z.string().max(2000).optional(),
});
