import { EDIT_SUMMARY_MAX_CHARS } from "#app/domain/questions/limits";
import { optionalText } from "#app/lib/form-fields";
import { publicWords } from "#app/lib/public-words";
import { body, problem, tags, title } from "./idea-form";

export const EditForm = publicWords({ title, problem, body, tags, summary: optionalText(EDIT_SUMMARY_MAX_CHARS) });
