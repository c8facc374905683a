import { useForm } from "@conform-to/react";
import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData, useRouteLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { authenticatorUri } from "#app/domain/accounts/authenticator.server";
import { confirmTwoFactor, findPendingSecret } from "#app/domain/accounts/two-factor.server";
import { findCommunity } from "#app/domain/community/find.server";
import { twoFactorPath } from "#app/lib/paths";
import type { loader as rootLoader } from "#app/root";
import { ButtonLink } from "#app/ui/kit/button";
import { pageTitle } from "#app/ui/layout/page-title";
import { AccountForm } from "#app/ui/people/account-form";
import { AccountRooms } from "#app/ui/people/account-rooms";
import { AuthenticatorSecret } from "#app/ui/people/authenticator-secret";
import { CodeField } from "#app/ui/people/proof-fields";
import { RecoveryCodes } from "#app/ui/people/recovery-codes";
import { FormRow } from "#app/ui/writing/form-row";
import { SubmitButton } from "#app/ui/writing/submit-button";
import { useSent } from "#app/ui/writing/use-sent";
import { startSession } from "#app/web/entrance.server";
import { countingGuesses } from "#app/web/guesses.server";
import { qrPath } from "#app/web/qr.server";
import { reading, writing } from "#app/web/respond.server";
import { CodeForm } from "./proof-forms";

export const loader = reading(async ({ app, db, member }) => {
  const secret = await findPendingSecret(db, app.seal, member());
  // None while the page shows the recovery codes that confirming gave.
  if (secret === null) return { setup: null };
  const { name } = await findCommunity(db);
  const uri = authenticatorUri(secret, { issuer: name, label: member().handle });
  return { setup: { secret, uri, qr: qrPath(uri) } };
});

export const action = writing(async (work) => {
  const form = await work.form(CodeForm);
  const codes = await countingGuesses(work, () => confirmTwoFactor(work.db, work.app.seal, work.actor, form, work.now));
  await startSession(work, work.actor.id);
  return { codes };
});

export const headers = () => ({ "Cache-Control": "no-store" });

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t("security.twoFactorTitle"));

export default function Confirmation() {
  const { setup } = useLoaderData<typeof loader>();
  const community = useRouteLoaderData<typeof rootLoader>("root")?.community.name ?? "";
  const outcome = useActionData<typeof action>();
  const { t } = useTranslation();
  if (outcome && "codes" in outcome)
    return (
      <AccountRooms room="two-factor" title={t("security.nowOn")}>
        <RecoveryCodes codes={outcome.codes} community={community} />
      </AccountRooms>
    );
  return (
    <AccountRooms room="two-factor" title={t("security.scanTitle")} lead={t("security.scanLead")}>
      {setup ? <Scanning setup={setup} /> : <ButtonLink to={twoFactorPath()}>{t("security.begin")}</ButtonLink>}
    </AccountRooms>
  );
}

function Scanning({ setup }: { setup: { secret: string; uri: string; qr: { size: number; path: string } } }) {
  const { lastResult } = useSent();
  const { t } = useTranslation();
  const [form, fields] = useForm<z.input<typeof CodeForm>>({
    id: "confirmation",
    constraint: { code: { required: true } },
    lastResult,
  });
  return (
    <>
      <AuthenticatorSecret {...setup} />
      <AccountForm form={form}>
        <CodeField field={fields.code} hint={t("security.codeHint")} />
        <FormRow cancelTo={twoFactorPath()}>
          <SubmitButton>{t("security.turnOn")}</SubmitButton>
        </FormRow>
      </AccountForm>
    </>
  );
}
