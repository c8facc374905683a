import { type FormMetadata, getFormProps } from "@conform-to/react";
import { Form } from "@remix-run/react";
import type { FormEvent, ReactNode } from "react";
import { FormError } from "#app/ui/kit/field";
import { useSending } from "#app/ui/writing/use-sending";

/** A form of one of the owner's rooms: says what was wrong with it, and is sent once however often it is clicked. */
export function OwnerForm<Fields extends Record<string, unknown>>({
  form,
  action,
  children,
}: {
  form: FormMetadata<Fields>;
  /** Where it goes, when that is not the page it stands on. */
  action?: string;
  children: ReactNode;
}) {
  const sending = useSending();
  const { onSubmit, ...props } = getFormProps(form);
  const once = (event: FormEvent<HTMLFormElement>) => (sending ? event.preventDefault() : onSubmit(event));
  const errors = form.errors ?? (Object.keys(form.allErrors).length > 0 ? ["error.formHeading"] : undefined);
  return (
    <Form method="post" action={action} {...props} onSubmit={once} className="space-y-6">
      <FormError id={form.errorId} errors={errors} />
      {children}
    </Form>
  );
}
