import { z } from "zod";
import { targetAt } from "#app/domain/search/pins.server";
import { requiredText } from "#app/lib/form-fields";
import { WORDS_MAX_CHARS } from "#app/lib/search-address";

const ADDRESS_MAX_CHARS = 2000;

export const PinForm = z.object({
  words: requiredText(1, WORDS_MAX_CHARS),
  /** Where the question or the answer stands on this site. */
  address: requiredText(1, ADDRESS_MAX_CHARS).transform((address, context) => {
    const target = targetAt(address);
    if (target === null) context.addIssue({ code: "custom", message: "error.pinAddress" });
    return target ?? z.NEVER;
  }),
});
