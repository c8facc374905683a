import type { FormMetadata } from "@conform-to/react";
import type { ReactNode } from "react";
import { AccountForm } from "#app/ui/people/account-form";

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
  return (
    <div className="mx-auto max-w-md">
      <h1 className="text-2xl">{title}</h1>
      {lead && <p className="mt-2 text-muted">{lead}</p>}
      <div className="mt-6">
        <AccountForm form={form}>{children}</AccountForm>
      </div>
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
