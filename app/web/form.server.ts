import type { SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ZodType, z } from "zod";
import { cleanText } from "#app/lib/clean-text";

/** A form that does not fit: goes back to its page with what was typed and a word beside each field. */
export class FormRefused extends Error {
  override name = "FormRefused";
  constructor(readonly result: SubmissionResult) {
    super("form refused");
  }
}

/** One sending of a form: its cleaned fields, and the way back to its page. */
export type SentForm = {
  fields: FormData;
  /** The fields as the shape says. Throws FormRefused. */
  as<Shape extends ZodType>(shape: Shape): z.output<Shape>;
  /** What goes back to the page when the domain refuses: words for fields, under `""` for the whole form. */
  refuse(words: Readonly<Record<string, string>>): SubmissionResult;
};

/** The form in the request's body, its texts cleaned. Throws FormRefused when the body is no form. */
export async function readForm(request: Request): Promise<SentForm> {
  const sent = await request.formData().catch(() => {
    throw new FormRefused({ status: "error", error: { "": ["error.notAForm"] } });
  });
  const fields = new FormData();
  for (const [name, value] of sent) if (typeof value === "string") fields.append(name, cleanText(value));
  return {
    fields,
    as(shape) {
      const submission = parseWithZod(fields, { schema: shape });
      if (submission.status !== "success") throw new FormRefused(submission.reply({ hideFields: SECRET_FIELDS }));
      return submission.value as z.output<typeof shape>;
    },
    refuse(words) {
      const { "": whole, ...byField } = words;
      const submission = parseWithZod(fields, { schema: anything });
      return submission.reply({
        formErrors: whole ? [whole] : [],
        fieldErrors: Object.fromEntries(Object.entries(byField).map(([name, word]) => [name, [word]])),
        hideFields: SECRET_FIELDS,
      });
    },
  };
}

/** Fields whose text is never sent back to a page, nor kept. */
export const SECRET_FIELDS = ["password", "currentPassword", "code"];
const anything = z.record(z.string(), z.unknown());
