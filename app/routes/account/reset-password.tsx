import { useForm } from "@conform-to/react";
import type { MetaFunction } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { resetPasswordPath, signInPath } from "#app/lib/paths";
import { pageTitle } from "#app/ui/layout/page-title";
import { LetterSent } from "#app/ui/people/letter-sent";
import { SubmitButton } from "#app/ui/writing/submit-button";
import { askForLetter } from "#app/web/letters.server";
import { writingAsGuest } from "#app/web/respond.server";
import { ALL_NEEDED, EmailField } from "./account-fields";
import { AccountPage, OtherWay } from "./account-page";
import { ResetPasswordForm } from "./reset-password-form";

export const action = writingAsGuest(async (work) => {
  const { email } = await work.form(ResetPasswordForm);
  return askForLetter(work, { kind: "reset-password", email });
});

export const meta: MetaFunction = ({ matches }) =>
  pageTitle(matches, (t) => t("account.resetTitle"), [{ name: "robots", content: "noindex" }]);

export default function ResetPassword() {
  const outcome = useActionData<typeof action>();
  const { t } = useTranslation();
  if (!outcome || "result" in outcome) return <AskAddress />;
  return (
    <LetterSent sent={outcome} again={resetPasswordPath()}>
      {t("account.resetSent", { email: outcome.sentTo })}
    </LetterSent>
  );
}

function AskAddress() {
  const outcome = useActionData<typeof action>();
  const { t } = useTranslation();
  const [form, fields] = useForm<z.input<typeof ResetPasswordForm>>({
    id: "reset-password",
    constraint: ALL_NEEDED,
    lastResult: outcome && "result" in outcome ? outcome.result : undefined,
  });
  return (
    <AccountPage form={form} title={t("account.resetTitle")} lead={t("account.resetLead")}>
      <EmailField field={fields.email} autoComplete="username" />
      <SubmitButton>{t("account.resetSubmit")}</SubmitButton>
      <OtherWay question={t("account.haveAccount")} to={signInPath()} label={t("account.signInLink")} />
    </AccountPage>
  );
}
