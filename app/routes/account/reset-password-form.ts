import { z } from "zod";
import { accountShape, newPassword } from "./account-shapes";

/** Whose password is forgotten. */
export const ResetPasswordForm = z.object({ email: accountShape.email });

/** The password in its place. */
export const ChoosePasswordForm = z.object({ password: newPassword });
