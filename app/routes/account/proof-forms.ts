import { z } from "zod";
import { CODE_MAX_CHARS } from "#app/domain/accounts/limits";
import { requiredText } from "#app/lib/form-fields";
import { ownPassword } from "./account-shapes";

/** A code of an authenticator's, or a recovery code, in whatever groups it is typed. */
const code = requiredText(1, CODE_MAX_CHARS);

export const CodeForm = z.object({ code });
export const OwnPasswordForm = z.object({ password: ownPassword });
/** What proves that it is the member. */
export const ProofForm = z.object({ password: ownPassword, code });
