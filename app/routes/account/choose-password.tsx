import { useForm } from "@conform-to/react";
import { data, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { LINK_RATE } from "#app/domain/accounts/limits";
import { findResetAddress, resetPassword } from "#app/domain/accounts/reset-password.server";
import { homePath, resetPasswordPath } from "#app/lib/paths";
import { pageTitle } from "#app/ui/layout/page-title";
import { DeadLink } from "#app/ui/people/dead-link";
import { SubmitButton } from "#app/ui/writing/submit-button";
import { letIn } from "#app/web/entrance.server";
import { withLivingLink } from "#app/web/letters.server";
import { noticeCookie } from "#app/web/notice.server";
import { reading, writingAsGuest } from "#app/web/respond.server";
import { AddressLine, ALL_NEEDED, NewPasswordField } from "./account-fields";
import { AccountPage } from "./account-page";
import { ChoosePasswordForm } from "./reset-password-form";

/** Reading this page uses nothing up: mail programs open links before their readers do. */
export const loader = reading(async ({ db, param, now }) => {
  const email = await findResetAddress(db, param("secret"), now);
  return data({ email }, { status: email === null ? 404 : 200 });
});

export const action = writingAsGuest((work) =>
  withLivingLink(work, async () => {
    const { password } = await work.form(ChoosePasswordForm);
    await work.app.limits.count(LINK_RATE, work.context.ip);
    const { personId, passwordHash } = await resetPassword(work.db, work.param("secret"), password, work.now);
    work.context.cookies.push(noticeCookie("passwordChanged"));
    return letIn(work, personId, homePath(), passwordHash);
  }),
);

export const headers = () => ({ "Cache-Control": "no-store" });

export const meta: MetaFunction = ({ matches }) =>
  pageTitle(matches, (t) => t("account.choosePasswordTitle"), [{ name: "robots", content: "noindex" }]);

export default function ChoosePassword() {
  const { email } = useLoaderData<typeof loader>();
  return email === null ? <DeadLink to={resetPasswordPath()} /> : <Choose email={email} />;
}

function Choose({ email }: { email: string }) {
  const outcome = useActionData<typeof action>();
  const { t } = useTranslation();
  const [form, fields] = useForm<z.input<typeof ChoosePasswordForm>>({
    id: "choose-password",
    constraint: ALL_NEEDED,
    lastResult: outcome && "result" in outcome ? outcome.result : undefined,
  });
  return (
    <AccountPage form={form} title={t("account.choosePasswordTitle")} lead={t("account.choosePasswordLead")}>
      <AddressLine label={t("account.email")} email={email} />
      <NewPasswordField field={fields.password} />
      <SubmitButton>{t("account.choosePasswordSubmit")}</SubmitButton>
    </AccountPage>
  );
}
