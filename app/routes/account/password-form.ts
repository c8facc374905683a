import { z } from "zod";
import { newPassword, ownPassword } from "./account-shapes";

export const PasswordForm = z.object({ currentPassword: ownPassword, password: newPassword });
