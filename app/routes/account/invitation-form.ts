import { z } from "zod";
import { accountShape, refuseCommonPassword } from "./account-shapes";

const { name, handle, password } = accountShape;

/** An account for whoever was invited to this address: the letter has proven it, so it is not typed. */
export const invitationForm = (email: string) =>
  z
    .object({ name, handle, password })
    .transform((typed) => ({ ...typed, email }))
    .superRefine(refuseCommonPassword);
