import { z } from "zod";
import { EMAIL_MAX_CHARS, PASSWORD_MAX_CHARS } from "#app/domain/people/limits";
import { email } from "#app/lib/form-fields";

/** What is typed to sign in. Of the password only its length is bounded: whether it fits is said after the hashing alone. */
export const SignInForm = z.object({
  email: email(EMAIL_MAX_CHARS),
  password: z.string({ error: "error.required" }).max(PASSWORD_MAX_CHARS, "error.tooLong"),
});
