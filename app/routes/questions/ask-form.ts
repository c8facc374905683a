import { z } from "zod";
import { publicWords } from "#app/lib/public-words";
import { body, tags, title } from "./question-form";

export const AskForm = publicWords({ title, body, space: z.string({ error: "error.spaceUnknown" }), tags });
