import { z } from "zod";
import { EMAIL_MAX_CHARS } from "#app/domain/people/limits";
import { email } from "#app/lib/form-fields";
import { ownPassword } from "./account-shapes";

/** What is typed to sign in. */
export const SignInForm = z.object({
  email: email(EMAIL_MAX_CHARS),
  password: ownPassword,
});
