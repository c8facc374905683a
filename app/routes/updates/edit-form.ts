import { z } from "zod";
import { EDIT_SUMMARY_MAX_CHARS } from "#app/domain/questions/limits";
import { optionalText } from "#app/lib/form-fields";
import { publicWords } from "#app/lib/public-words";
import { wordBody, wouldChange } from "#app/routes/ideas/status-form";

export const UpdateEditForm = publicWords({
  body: wordBody,
  wouldChange,
  summary: optionalText(EDIT_SUMMARY_MAX_CHARS),
  slip: z
    .literal("on")
    .optional()
    .transform((ticked) => ticked === "on"),
});
