import { type FormMetadata, getFormProps } from "@conform-to/react";
import { Form } from "@remix-run/react";
import type { FormEvent, ReactNode } from "react";
import { FormError } from "#app/ui/kit/field";
import { useSending } from "#app/ui/writing/use-sending";

/** A form about one's account: what was wrong with it, then its fields. It is sent once however often it is clicked. */
export function AccountForm<Fields extends Record<string, unknown>>({
  form,
  leavesPage = false,
  children,
}: {
  form: FormMetadata<Fields>;
  /** The browser sends it itself, for what comes back is no page. */
  leavesPage?: boolean;
  children: ReactNode;
}) {
  const sending = useSending();
  const { onSubmit, ...props } = getFormProps(form);
  const once = (event: FormEvent<HTMLFormElement>) => (sending ? event.preventDefault() : onSubmit(event));
  return (
    <Form method="post" reloadDocument={leavesPage} {...props} onSubmit={once} className="space-y-5">
      <FormError id={form.errorId} errors={form.errors} />
      {children}
    </Form>
  );
}
