import { z } from "zod";
import { EDIT_SUMMARY_MAX_CHARS } from "#app/domain/questions/limits";
import { optionalText } from "#app/lib/form-fields";
import { answerBody } from "./answer-form";

export const EditForm = z.object({ body: answerBody, summary: optionalText(EDIT_SUMMARY_MAX_CHARS) });
