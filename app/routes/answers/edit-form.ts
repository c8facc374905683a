import { EDIT_SUMMARY_MAX_CHARS } from "#app/domain/questions/limits";
import { optionalText } from "#app/lib/form-fields";
import { publicWords } from "#app/lib/public-words";
import { answerBody } from "./answer-form";

export const EditForm = publicWords({ body: answerBody, summary: optionalText(EDIT_SUMMARY_MAX_CHARS) });
