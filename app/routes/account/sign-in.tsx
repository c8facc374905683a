import { useForm } from "@conform-to/react";
import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { signIn } from "#app/domain/accounts/join.server";
import { PASSWORD_MAX_CHARS } from "#app/domain/accounts/limits";
import { EMAIL_MAX_CHARS } from "#app/domain/people/limits";
import { Invalid } from "#app/lib/errors";
import { homePath, ownPath, resetPasswordPath, signUpPath } from "#app/lib/paths";
import { TextField } from "#app/ui/kit/field";
import { pageTitle } from "#app/ui/layout/page-title";
import { SubmitButton } from "#app/ui/writing/submit-button";
import { hasGuestDraft } from "#app/web/draft.server";
import { countSignIn, forgetTries, letIn } from "#app/web/entrance.server";
import { reading, writingAsGuest } from "#app/web/respond.server";
import { ALL_NEEDED } from "./account-fields";
import { AccountPage, OtherWay } from "./account-page";
import { SignInForm } from "./sign-in-form";

export const loader = reading(async ({ viewer, query, request }) => {
  const next = ownPath(query("next"), homePath());
  if (viewer) throw redirect(next, { status: 303 });
  return { next, draftKept: hasGuestDraft(request) };
});

export const action = writingAsGuest(async (work) => {
  const credentials = await work.form(SignInForm);
  await countSignIn(work, credentials.email);
  const account = await signIn(work.db, credentials);
  if (account === null) throw new Invalid({ "": "error.credentials" });
  await forgetTries(work, credentials.email);
  return letIn(work, account.id, ownPath(work.query("next"), homePath()), account.passwordHash);
});

export const meta: MetaFunction = ({ matches }) =>
  pageTitle(matches, (t) => t("account.signInTitle"), [{ name: "robots", content: "noindex" }]);

export default function SignIn() {
  const { next, draftKept } = useLoaderData<typeof loader>();
  const outcome = useActionData<typeof action>();
  const { t } = useTranslation();
  const [form, fields] = useForm<z.input<typeof SignInForm>>({
    id: "sign-in",
    constraint: ALL_NEEDED,
    lastResult: outcome?.result,
  });
  return (
    <AccountPage form={form} title={t("account.signInTitle")} lead={draftKept && t("notice.keptUntilSignedIn")}>
      <TextField
        type="email"
        field={fields.email}
        label={t("account.email")}
        autoComplete="username"
        maxLength={EMAIL_MAX_CHARS}
        bounds={{ max: EMAIL_MAX_CHARS }}
      />
      <TextField
        type="password"
        field={fields.password}
        label={t("account.password")}
        autoComplete="current-password"
        bounds={{ max: PASSWORD_MAX_CHARS }}
      />
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <SubmitButton>{t("account.signInSubmit")}</SubmitButton>
        <a href={resetPasswordPath()} className="inline-flex min-h-6 items-center text-accent underline">
          {t("account.forgotten")}
        </a>
      </div>
      <OtherWay question={t("account.noAccount")} to={signUpPath(next)} label={t("account.joinLink")} />
    </AccountPage>
  );
}
