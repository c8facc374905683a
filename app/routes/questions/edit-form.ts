import { z } from "zod";
import { EDIT_SUMMARY_MAX_CHARS } from "#app/domain/questions/limits";
import { optionalText } from "#app/lib/form-fields";
import { body, tags, title } from "./question-form";

export const EditForm = z.object({ title, body, tags, summary: optionalText(EDIT_SUMMARY_MAX_CHARS) });
