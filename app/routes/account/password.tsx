import { useForm } from "@conform-to/react";
import { type MetaFunction, redirectDocument } from "@remix-run/node";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { PASSWORD_MAX_CHARS, PASSWORD_MIN_CHARS } from "#app/domain/accounts/limits";
import { changePassword } from "#app/domain/accounts/password.server";
import { accountPath } from "#app/lib/paths";
import { TextField } from "#app/ui/kit/field";
import { pageTitle } from "#app/ui/layout/page-title";
import { AccountForm } from "#app/ui/people/account-form";
import { AccountRooms } from "#app/ui/people/account-rooms";
import { SubmitButton } from "#app/ui/writing/submit-button";
import { useSent } from "#app/ui/writing/use-sent";
import { startSession } from "#app/web/entrance.server";
import { countingGuesses } from "#app/web/guesses.server";
import { noticeCookie } from "#app/web/notice.server";
import { reading, writing } from "#app/web/respond.server";
import { PasswordForm } from "./password-form";

export const loader = reading(async ({ member }) => {
  member();
  return null;
});

export const action = writing(async (work) => {
  const passwords = await work.form(PasswordForm);
  await countingGuesses(work, () => changePassword(work.db, work.actor, passwords, work.now));
  await startSession(work, work.actor.id);
  work.context.cookies.push(noticeCookie("passwordChanged"));
  return redirectDocument(accountPath("password"), 303);
});

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t("security.passwordTitle"));

const NEEDED = { currentPassword: { required: true }, password: { required: true } };

export default function Password() {
  const { lastResult } = useSent();
  const { t } = useTranslation();
  const [form, fields] = useForm<z.input<typeof PasswordForm>>({
    id: "password",
    constraint: NEEDED,
    lastResult,
  });
  return (
    <AccountRooms room="password" title={t("security.passwordTitle")} lead={t("security.passwordLead")}>
      <AccountForm form={form}>
        <TextField
          type="password"
          field={fields.currentPassword}
          label={t("security.currentPassword")}
          autoComplete="current-password"
          bounds={{ max: PASSWORD_MAX_CHARS }}
        />
        <TextField
          type="password"
          field={fields.password}
          label={t("security.newPassword")}
          hint={t("account.newPasswordHint", { min: PASSWORD_MIN_CHARS })}
          autoComplete="new-password"
          bounds={{ min: PASSWORD_MIN_CHARS, max: PASSWORD_MAX_CHARS }}
        />
        <SubmitButton>{t("security.passwordSubmit")}</SubmitButton>
      </AccountForm>
    </AccountRooms>
  );
}
