import { z } from "zod";
import { formKey } from "#app/lib/form-fields";
import { publicWords } from "#app/lib/public-words";
import { body, tags, title } from "./question-form";

export const AskForm = publicWords({ title, body, space: z.string({ error: "error.spaceUnknown" }), tags, formKey });
