import { z } from "zod";
import { accountShape, refuseCommonPassword } from "./account-shapes";

export const SignUpForm = z.object(accountShape).superRefine(refuseCommonPassword);
