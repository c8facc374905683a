import { useForm } from "@conform-to/react";
import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData, useRouteLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { signUp } from "#app/domain/people/join.server";
import { SIGN_UP_RATE } from "#app/domain/people/limits";
import { homePath, ownPath, signInPath } from "#app/lib/paths";
import type { loader as rootLoader } from "#app/root";
import { pageTitle } from "#app/ui/layout/page-title";
import { SubmitButton } from "#app/ui/writing/submit-button";
import { languageOf } from "#app/web/language.server";
import { reading, writingAsGuest } from "#app/web/respond.server";
import { AccountFields, ALL_NEEDED } from "./account-fields";
import { AccountPage, OtherWay } from "./account-page";
import { SignUpForm } from "./sign-up-form";

export const loader = reading(async ({ viewer, query }) => {
  const next = ownPath(query("next"), homePath());
  if (viewer) throw redirect(next, { status: 303 });
  return { next };
});

export const action = writingAsGuest(async ({ app, db, request, context, query, form, done }) => {
  const person = await form(SignUpForm);
  await app.limits.count(SIGN_UP_RATE, context.ip);
  await signUp(db, { ...person, language: await languageOf(request) });
  // The same answer whether or not the address had an account: it must not tell the two apart.
  return done(signInPath(ownPath(query("next"), homePath())), "accountMade");
});

export const meta: MetaFunction = ({ matches }) =>
  pageTitle(matches, (t) => t("layout.signUp"), [{ name: "robots", content: "noindex" }]);

export default function SignUp() {
  const { next } = useLoaderData<typeof loader>();
  const community = useRouteLoaderData<typeof rootLoader>("root")?.community.name;
  const outcome = useActionData<typeof action>();
  const { t } = useTranslation();
  const [form, fields] = useForm<z.input<typeof SignUpForm>>({
    id: "sign-up",
    constraint: ALL_NEEDED,
    lastResult: outcome && "result" in outcome ? outcome.result : undefined,
  });
  return (
    <AccountPage form={form} title={t("account.signUpTitle", { community })} lead={t("account.signUpLead")}>
      <AccountFields fields={fields} />
      <SubmitButton>{t("account.signUpSubmit")}</SubmitButton>
      <OtherWay question={t("account.haveAccount")} to={signInPath(next)} label={t("account.signInLink")} />
    </AccountPage>
  );
}
