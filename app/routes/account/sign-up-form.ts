import { z } from "zod";
import { accountShape } from "./account-shapes";

/** Where the letter goes that leads on to an account. */
export const SignUpForm = z.object({ email: accountShape.email });
