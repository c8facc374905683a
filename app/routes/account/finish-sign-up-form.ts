import { z } from "zod";
import { accountShape, refuseCommonPassword } from "./account-shapes";

const { name, handle, password } = accountShape;

/** What is still missing of the account at this address. */
export const finishSignUpForm = (email: string) =>
  z
    .object({ name, handle, password })
    .superRefine((account, context) => refuseCommonPassword({ ...account, email }, context));
