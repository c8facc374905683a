import { z } from "zod";
import { PASSWORD_MAX_CHARS, PASSWORD_MIN_CHARS } from "#app/domain/accounts/limits";
import { EMAIL_MAX_CHARS, HANDLE_MAX_CHARS, HANDLE_MIN_CHARS, NAME_MAX_CHARS } from "#app/domain/people/limits";
import { isCommonPassword } from "#app/lib/common-passwords.server";
import { email, requiredText } from "#app/lib/form-fields";
import { isReadableName } from "#app/lib/person-name";

const handle = z
  .string({ error: "error.required" })
  .trim()
  .toLowerCase()
  .regex(new RegExp(`^[a-z0-9_]{${HANDLE_MIN_CHARS},${HANDLE_MAX_CHARS}}$`), "error.handle");

/** A password is taken as it is typed: nothing is trimmed, cut off or changed in case. */
export const newPassword = z
  .string({ error: "error.required" })
  .min(PASSWORD_MIN_CHARS, "error.tooShort")
  .max(PASSWORD_MAX_CHARS, "error.tooLong");

/** What a new account is made of. */
export const accountShape = {
  name: requiredText(1, NAME_MAX_CHARS).refine(isReadableName, "error.name"),
  handle,
  email: email(EMAIL_MAX_CHARS),
  password: newPassword,
};

/** A password that was chosen before. Only its length is bounded: whether it fits is said after the hashing alone. */
export const ownPassword = z.string({ error: "error.required" }).max(PASSWORD_MAX_CHARS, "error.tooLong");

type Account = { name: string; handle: string; email: string; password: string };

/** Refuses a password that is tried first: a common one, or one that stands in the account itself. */
export function refuseCommonPassword(account: Account, context: Pick<z.core.$RefinementCtx, "addIssue">): void {
  const own = [account.name, account.handle, account.email, account.email.split("@")[0] ?? ""];
  if (isCommonPassword(account.password, own))
    context.addIssue({ code: "custom", path: ["password"], message: "error.passwordCommon", input: account.password });
}
