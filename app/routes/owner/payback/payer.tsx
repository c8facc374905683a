import { useForm } from "@conform-to/react";
import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { setPayer } from "#app/domain/rewards/export.server";
import { readPayback } from "#app/domain/rewards/payback.server";
import { paybackPath, payerPath } from "#app/lib/paths";
import { TextField } from "#app/ui/kit/field";
import { pageTitle } from "#app/ui/layout/page-title";
import { OwnerForm } from "#app/ui/owner/owner-form";
import { OwnerRooms } from "#app/ui/owner/owner-rooms";
import { FormRow } from "#app/ui/writing/form-row";
import { SubmitButton } from "#app/ui/writing/submit-button";
import { periodIdOf } from "#app/web/ids.server";
import { ownerOf } from "#app/web/owner.server";
import { reading, writing } from "#app/web/respond.server";
import { PayerForm } from "./forms";

export { clientLoader } from "#app/ui/layout/room-words";
export { OwnerError as ErrorBoundary } from "#app/ui/owner/owner-error";
export { clientAction } from "#app/ui/writing/client-action";

export const loader = reading(async (work) => {
  const { id, payerName } = await readPayback(work.db, ownerOf(work), periodIdOf(work.param("id")));
  return { id, payerName };
});

export const action = writing(async (work) => {
  const owner = ownerOf(work);
  const id = periodIdOf(work.param("id"));
  await setPayer(work.db, work.app.seal, owner, id, await work.form(PayerForm));
  return work.done(paybackPath({ id }), "saved");
});

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t("payback.payerTitle"));

export default function Payer() {
  const { id, payerName } = useLoaderData<typeof loader>();
  const outcome = useActionData<typeof action>();
  const { t } = useTranslation();
  const [form, fields] = useForm<z.input<typeof PayerForm>>({
    id: "payer",
    constraint: { name: { required: true }, iban: { required: true } },
    lastResult: outcome && "result" in outcome ? outcome.result : undefined,
    defaultValue: { name: payerName ?? "" },
  });
  return (
    <OwnerRooms room="payback" title={t("payback.payerTitle")} lead={t("payback.payerLead")}>
      <OwnerForm form={form} action={payerPath({ id })}>
        <TextField field={fields.name} label={t("payback.payerName")} autoComplete="organization" maxLength={70} />
        <TextField field={fields.iban} label={t("payback.iban")} hint={t("payback.payerHint")} maxLength={60} />
        <FormRow cancelTo={paybackPath({ id })}>
          <SubmitButton>{t("owner.save")}</SubmitButton>
        </FormRow>
      </OwnerForm>
    </OwnerRooms>
  );
}
