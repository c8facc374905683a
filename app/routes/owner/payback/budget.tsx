import { useForm } from "@conform-to/react";
import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { readPayback, setBudget } from "#app/domain/rewards/payback.server";
import { budgetPath, paybackPath } from "#app/lib/paths";
import { TextField } from "#app/ui/kit/field";
import { pageTitle } from "#app/ui/layout/page-title";
import { OwnerForm } from "#app/ui/owner/owner-form";
import { OwnerRooms } from "#app/ui/owner/owner-rooms";
import { FormRow } from "#app/ui/writing/form-row";
import { SubmitButton } from "#app/ui/writing/submit-button";
import { periodIdOf } from "#app/web/ids.server";
import { ownerOf } from "#app/web/owner.server";
import { reading, writing } from "#app/web/respond.server";
import { BudgetForm } from "./forms";

export { clientLoader } from "#app/ui/layout/room-words";
export { OwnerError as ErrorBoundary } from "#app/ui/owner/owner-error";
export { clientAction } from "#app/ui/writing/client-action";

export const loader = reading(async (work) => {
  const { id, budget } = await readPayback(work.db, ownerOf(work), periodIdOf(work.param("id")));
  return { id, budget };
});

export const action = writing(async (work) => {
  const owner = ownerOf(work);
  const id = periodIdOf(work.param("id"));
  const { budget } = await work.form(BudgetForm);
  await setBudget(work.db, owner, id, budget, work.now);
  return work.done(paybackPath({ id }), "saved");
});

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t("payback.budget"));

export default function Budget() {
  const { id, budget } = useLoaderData<typeof loader>();
  const outcome = useActionData<typeof action>();
  const { t } = useTranslation();
  const [form, fields] = useForm<z.input<typeof BudgetForm>>({
    id: "budget",
    lastResult: outcome && "result" in outcome ? outcome.result : undefined,
    defaultValue: { budget: String(budget) },
  });
  return (
    <OwnerRooms room="payback" title={t("payback.budget")} lead={t("payback.budgetLead")}>
      <OwnerForm form={form} action={budgetPath({ id })}>
        <TextField field={fields.budget} label={t("payback.budgetLabel")} maxLength={10} />
        <FormRow cancelTo={paybackPath({ id })}>
          <SubmitButton>{t("owner.save")}</SubmitButton>
        </FormRow>
      </OwnerForm>
    </OwnerRooms>
  );
}
