import { z } from "zod";
import { COMMUNITY_NAME_MAX_CHARS } from "#app/domain/community/limits";
import { requiredText } from "#app/lib/form-fields";
import { isReadableName } from "#app/lib/person-name";
import { accountShape, refuseCommonPassword } from "./account-shapes";

export const SetupForm = z
  .object({
    communityName: requiredText(1, COMMUNITY_NAME_MAX_CHARS).refine(isReadableName, "error.name"),
    ...accountShape,
  })
  .superRefine(refuseCommonPassword);
