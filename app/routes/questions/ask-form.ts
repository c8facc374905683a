import { z } from "zod";
import { formKey } from "#app/lib/form-fields";
import { body, tags, title } from "./question-form";

export const AskForm = z.object({ title, body, space: z.string({ error: "error.spaceUnknown" }), tags, formKey });
