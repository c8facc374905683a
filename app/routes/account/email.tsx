import { useForm } from "@conform-to/react";
import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { emailOf } from "#app/domain/accounts/change-email.server";
import { PASSWORD_MAX_CHARS } from "#app/domain/accounts/limits";
import { requirePassword } from "#app/domain/accounts/password.server";
import { Invalid } from "#app/lib/errors";
import { TextField } from "#app/ui/kit/field";
import { pageTitle } from "#app/ui/layout/page-title";
import { AccountForm } from "#app/ui/people/account-form";
import { AccountRooms } from "#app/ui/people/account-rooms";
import { LetterSent } from "#app/ui/people/letter-sent";
import { SubmitButton } from "#app/ui/writing/submit-button";
import { countingGuesses } from "#app/web/guesses.server";
import { askForLetter } from "#app/web/letters.server";
import { reading, writing } from "#app/web/respond.server";
import { AddressLine, EmailField } from "./account-fields";

import { EmailForm } from "./email-form";

export const loader = reading(async ({ db, member }) => ({ email: (await emailOf(db, member().id)) ?? "" }));

export const action = writing(async (work) => {
  const { email, currentPassword } = await work.form(EmailForm);
  await countingGuesses(work, () => requirePassword(work.db, work.actor.id, currentPassword, "currentPassword"));
  if (email === (await emailOf(work.db, work.actor.id))?.toLowerCase()) throw new Invalid({ email: "error.emailOwn" });
  return askForLetter(work, { kind: "change-email", personId: work.actor.id, email });
});

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t("account.emailTitle"));

export default function Email() {
  const outcome = useActionData<typeof action>();
  const { t } = useTranslation();
  return (
    <AccountRooms room="email" title={t("account.emailTitle")} lead={t("account.emailLead")}>
      {!outcome || "result" in outcome ? (
        <NewAddress />
      ) : (
        <LetterSent sent={outcome} again={null} heading={false}>
          {t("account.emailSent", { email: outcome.sentTo })}
        </LetterSent>
      )}
    </AccountRooms>
  );
}

const NEEDED = { email: { required: true }, currentPassword: { required: true } };

function NewAddress() {
  const { email } = useLoaderData<typeof loader>();
  const outcome = useActionData<typeof action>();
  const { t } = useTranslation();
  const [form, fields] = useForm<z.input<typeof EmailForm>>({
    id: "email",
    constraint: NEEDED,
    lastResult: outcome && "result" in outcome ? outcome.result : undefined,
  });
  return (
    <AccountForm form={form}>
      <AddressLine label={t("account.emailNow")} email={email} />
      <EmailField
        field={fields.email}
        label={t("account.newEmail")}
        hint={t("account.newEmailHint")}
        autoComplete="email"
      />
      <TextField
        type="password"
        field={fields.currentPassword}
        label={t("security.password")}
        autoComplete="current-password"
        bounds={{ max: PASSWORD_MAX_CHARS }}
      />
      <SubmitButton>{t("account.emailSubmit")}</SubmitButton>
    </AccountForm>
  );
}
