import { z } from "zod";
import { CODE_MAX_CHARS } from "#app/domain/accounts/limits";
import { HANDLE_MAX_CHARS } from "#app/domain/people/limits";
import { TEXTS_AFTERWARDS } from "#app/domain/privacy/leave.server";
import { optionalText, requiredText } from "#app/lib/form-fields";
import { ownPassword } from "./account-shapes";

export const LeaveForm = z.object({
  texts: z.enum(TEXTS_AFTERWARDS, { error: "error.required" }),
  password: ownPassword,
  code: optionalText(CODE_MAX_CHARS),
  confirmation: requiredText(1, HANDLE_MAX_CHARS + 1).transform((typed) => typed.replace(/^@/, "")),
});
