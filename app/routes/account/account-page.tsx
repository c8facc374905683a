import { type FormMetadata, getFormProps } from "@conform-to/react";
import { Form } from "@remix-run/react";
import type { FormEvent, ReactNode } from "react";
import { FormError } from "#app/ui/kit/field";
import { useSending } from "#app/ui/writing/use-sending";

/** A page that is one narrow form: its name, why it is there, what was wrong with it, its fields. It is sent once however often it is clicked. */
export function AccountPage<Fields extends Record<string, unknown>>({
  form,
  title,
  lead,
  children,
}: {
  form: FormMetadata<Fields>;
  title: string;
  lead?: ReactNode;
  children: ReactNode;
}) {
  const sending = useSending();
  const { onSubmit, ...props } = getFormProps(form);
  const once = (event: FormEvent<HTMLFormElement>) => (sending ? event.preventDefault() : onSubmit(event));
  return (
    <div className="mx-auto max-w-md">
      <h1 className="text-2xl">{title}</h1>
      {lead && <p className="mt-2 text-muted">{lead}</p>}
      <Form method="post" {...props} onSubmit={once} className="mt-6 space-y-5">
        <FormError id={form.errorId} errors={form.errors} />
        {children}
      </Form>
    </div>
  );
}

/** The way for those who came to the wrong door. */
export function OtherWay({ question, to, label }: { question: string; to: string; label: string }) {
  return (
    <p className="border-line border-t pt-5 text-muted">
      {question}{" "}
      <a href={to} className="font-semibold text-accent underline">
        {label}
      </a>
    </p>
  );
}
