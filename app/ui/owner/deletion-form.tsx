import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "#app/ui/kit/button";
import { FormError } from "#app/ui/kit/field";
import { FormRow } from "#app/ui/writing/form-row";
import { SubmitButton } from "#app/ui/writing/submit-button";
import { useSent } from "#app/ui/writing/use-sent";

/** Asks once more before something of the owner's is gone for good; `why` says why it cannot go, where it cannot. */
export function OwnerDeletionForm({
  text,
  why,
  label,
  action,
  backTo,
}: {
  text: string;
  why: string | null;
  label: string;
  action: string;
  backTo: string;
}) {
  const { lastResult } = useSent();
  const { t } = useTranslation();
  if (why !== null)
    return (
      <>
        <p className="mb-6">{why}</p>
        <ButtonLink to={backTo}>{t("layout.back")}</ButtonLink>
      </>
    );
  return (
    <Form method="post" action={action} className="space-y-6">
      <FormError id="deletion-error" errors={lastResult?.error?.[""] ?? undefined} />
      <p>{text}</p>
      <FormRow cancelTo={backTo}>
        <SubmitButton look="danger">{label}</SubmitButton>
      </FormRow>
    </Form>
  );
}
