import { useForm } from "@conform-to/react";
import { type MetaFunction, redirect } from "@remix-run/node";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { findTwoFactor, turnOffTwoFactor } from "#app/domain/accounts/two-factor.server";
import { twoFactorPath } from "#app/lib/paths";
import { pageTitle } from "#app/ui/layout/page-title";
import { AccountForm } from "#app/ui/people/account-form";
import { AccountRooms } from "#app/ui/people/account-rooms";
import { PROOF_NEEDED, ProofFields } from "#app/ui/people/proof-fields";
import { FormRow } from "#app/ui/writing/form-row";
import { SubmitButton } from "#app/ui/writing/submit-button";
import { useSent } from "#app/ui/writing/use-sent";
import { countingGuesses } from "#app/web/guesses.server";
import { reading, writing } from "#app/web/respond.server";
import { ProofForm } from "./proof-forms";

export const loader = reading(async ({ db, member }) => {
  const found = await findTwoFactor(db, member().id);
  if (!found?.since) throw redirect(twoFactorPath(), { status: 303 });
  return null;
});

export const action = writing(async (work) => {
  const proof = await work.form(ProofForm);
  await countingGuesses(work, () => turnOffTwoFactor(work.db, work.app.seal, work.actor, proof, work.now));
  return work.done(twoFactorPath(), "twoFactorOff");
});

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t("security.turnOffTitle"));

export default function TwoFactorRemoval() {
  const { lastResult } = useSent();
  const { t } = useTranslation();
  const [form, fields] = useForm<z.input<typeof ProofForm>>({ id: "removal", constraint: PROOF_NEEDED, lastResult });
  return (
    <AccountRooms room="two-factor" title={t("security.turnOffTitle")} lead={t("security.turnOffLead")}>
      <AccountForm form={form}>
        <ProofFields fields={fields} />
        <FormRow cancelTo={twoFactorPath()}>
          <SubmitButton look="danger">{t("security.turnOff")}</SubmitButton>
        </FormRow>
      </AccountForm>
    </AccountRooms>
  );
}
