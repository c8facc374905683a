import { Form } from "@remix-run/react";
import type { FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { FormError } from "#app/ui/kit/field";
import { BackToPost } from "./back-to-post";
import { Excerpt } from "./excerpt";
import { FormRow } from "./form-row";
import { SubmitButton } from "./submit-button";
import { useSending } from "./use-sending";
import { useSent } from "./use-sent";

type Props = {
  title: string;
  /** What the page is about, and where that is. */
  post: { to: string; title: string };
  /** The beginning of what would be gone. */
  excerpt: string;
  language: string;
  /** What else goes with it. */
  warning?: string;
  action: string;
  backTo: string;
};

/** Asks once more before something is gone for good. */
export function DeletionPage({ title, post, excerpt, language, warning, action, backTo }: Props) {
  const { t } = useTranslation();
  const { lastResult } = useSent();
  const sending = useSending();
  const once = (event: FormEvent) => {
    if (sending) event.preventDefault();
  };
  return (
    <>
      <BackToPost {...post} />
      <h1 className="mb-4 text-2xl">{title}</h1>
      <Excerpt text={excerpt} lang={language} />
      <p className="mb-6 max-w-text">
        {t("writing.deleteText")} {warning}
      </p>
      <Form method="post" action={action} onSubmit={once} className="grid max-w-text gap-6">
        <FormError id="deletion-error" errors={lastResult?.error?.[""] ?? undefined} />
        <FormRow cancelTo={backTo}>
          <SubmitButton look="danger">{t("writing.delete")}</SubmitButton>
        </FormRow>
      </Form>
    </>
  );
}
