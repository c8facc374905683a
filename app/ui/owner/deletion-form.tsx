import { Form } from "@remix-run/react";
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
  if (why !== null)
    return (
      <>
        <p>{why}</p>
        <FormRow cancelTo={backTo}>{null}</FormRow>
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
