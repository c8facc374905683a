import { z } from "zod";
import { publicWords } from "#app/lib/public-words";
import { body, problem, tags, title } from "./idea-form";

export const ProposeForm = publicWords({
  title,
  problem,
  body,
  space: z.string({ error: "error.spaceUnknown" }),
  tags,
});
