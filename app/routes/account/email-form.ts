import { z } from "zod";
import { accountShape, ownPassword } from "./account-shapes";

/** The address a member wants to have, and the proof that it is they who want it. */
export const EmailForm = z.object({ email: accountShape.email, currentPassword: ownPassword });
