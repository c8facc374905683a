import { type FormMetadata, getFormProps } from "@conform-to/react";
import { Form, useNavigation } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/kit/button";
import { FormError } from "#app/ui/kit/field";

/** A page that is one narrow form: its name, why it is there, what was wrong with it, its fields. */
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
  return (
    <div className="mx-auto max-w-md">
      <h1 className="text-2xl">{title}</h1>
      {lead && <p className="mt-2 text-muted">{lead}</p>}
      <Form method="post" {...getFormProps(form)} className="mt-6 space-y-5">
        <FormError id={form.errorId} errors={form.errors} />
        {children}
      </Form>
    </div>
  );
}

/** Sends the form once: while it is under way a second press does nothing. */
export function SubmitButton({ children }: { children: ReactNode }) {
  const busy = useNavigation().state !== "idle";
  const { t } = useTranslation();
  return (
    <Button
      look="accent"
      className="w-full"
      aria-busy={busy || undefined}
      onClick={(event) => {
        if (busy) event.preventDefault();
      }}
    >
      {busy ? t("layout.loading") : children}
    </Button>
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
