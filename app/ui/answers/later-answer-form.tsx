import { type ComponentProps, useEffect, useState } from "react";

type Form = typeof import("./answer-form").AnswerForm;

let fetched: Form | null = null;

/** Has the place to answer at hand; without it, only readers' part of a question's page is fetched. */
export async function fetchAnswerForm(): Promise<void> {
  fetched = (await import("./answer-form")).AnswerForm;
}

/** The place to answer a question: there at once where it was fetched before the page was drawn, else as soon as it is. */
export function LaterAnswerForm(props: ComponentProps<Form>) {
  const [Form, setForm] = useState(() => fetched);
  useEffect(() => {
    // Where it cannot be fetched the page reads as it is, and a reload brings the form.
    if (!Form)
      fetchAnswerForm().then(
        () => setForm(() => fetched),
        () => undefined,
      );
  }, [Form]);
  return Form && <Form {...props} />;
}
