import { useForm } from "@conform-to/react";
import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useRouteLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { findTwoFactor, replaceRecoveryCodes } from "#app/domain/accounts/two-factor.server";
import { twoFactorPath } from "#app/lib/paths";
import type { loader as rootLoader } from "#app/root";
import { pageTitle } from "#app/ui/layout/page-title";
import { AccountForm } from "#app/ui/people/account-form";
import { AccountRooms } from "#app/ui/people/account-rooms";
import { PROOF_NEEDED, ProofFields } from "#app/ui/people/proof-fields";
import { RecoveryCodes } from "#app/ui/people/recovery-codes";
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
  const codes = await countingGuesses(work, () =>
    replaceRecoveryCodes(work.db, work.app.seal, work.actor, proof, work.now),
  );
  return { codes };
});

export const headers = () => ({ "Cache-Control": "no-store" });

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t("security.codesTitle"));

export default function RecoveryCodesPage() {
  const community = useRouteLoaderData<typeof rootLoader>("root")?.community.name ?? "";
  const outcome = useActionData<typeof action>();
  const { t } = useTranslation();
  return (
    <AccountRooms room="two-factor" title={t("security.codesTitle")} lead={t("security.codesLead")}>
      {outcome && "codes" in outcome ? <RecoveryCodes codes={outcome.codes} community={community} /> : <Asking />}
    </AccountRooms>
  );
}

function Asking() {
  const { lastResult } = useSent();
  const { t } = useTranslation();
  const [form, fields] = useForm<z.input<typeof ProofForm>>({
    id: "recovery-codes",
    constraint: PROOF_NEEDED,
    lastResult,
  });
  return (
    <AccountForm form={form}>
      <ProofFields fields={fields} />
      <FormRow cancelTo={twoFactorPath()}>
        <SubmitButton>{t("security.codesRenew")}</SubmitButton>
      </FormRow>
    </AccountForm>
  );
}
