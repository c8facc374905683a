import { z } from "zod";
import { readId } from "#app/lib/paths";
import { publicWords } from "#app/lib/public-words";
import type { CallId } from "#db/schema/index";
import { body, problem, tags, title } from "./idea-form";

export const ProposeForm = publicWords({
  title,
  problem,
  body,
  space: z.string({ error: "error.spaceUnknown" }),
  tags,
  /** Whoever proposes it was shown the ideas that are like it. */
  seen: z.union([z.string(), z.array(z.string())]).optional(),
  call: z
    .string()
    .optional()
    .transform((text) => readId(text) as CallId | null),
});
