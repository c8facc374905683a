import { useForm } from "@conform-to/react";
import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData, useRouteLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { findInviter } from "#app/domain/accounts/inviter.server";
import { homePath, ownPath, signInPath, signUpPath } from "#app/lib/paths";
import type { loader as rootLoader } from "#app/root";
import { pageTitle } from "#app/ui/layout/page-title";
import { LetterSent } from "#app/ui/people/letter-sent";
import { SubmitButton } from "#app/ui/writing/submit-button";
import { guestHashOf, hasGuestDraft } from "#app/web/draft.server";
import { invitedBy } from "#app/web/invited.server";
import { languageOf } from "#app/web/language.server";
import { askForLetter } from "#app/web/letters.server";
import { reading, writingAsGuest } from "#app/web/respond.server";
import { ALL_NEEDED, EmailField } from "./account-fields";
import { AccountPage, OtherWay } from "./account-page";
import { SignUpForm } from "./sign-up-form";

export const loader = reading(async ({ db, viewer, query, request }) => {
  const next = ownPath(query("next"), homePath());
  if (viewer) throw redirect(next, { status: 303 });
  const by = invitedBy({ request, query });
  const inviter = by && (await findInviter(db, by));
  return { next, draftKept: hasGuestDraft(request), inviter: inviter ? inviter.name : null };
});

export const action = writingAsGuest(async (work) => {
  const { email } = await work.form(SignUpForm);
  return askForLetter(work, {
    kind: "sign-up",
    email,
    language: await languageOf(work.request),
    next: ownPath(work.query("next"), homePath()),
    guestHash: guestHashOf(work.request),
    invitedBy: invitedBy(work),
  });
});

export const meta: MetaFunction = ({ matches }) =>
  pageTitle(matches, (t) => t("layout.signUp"), [{ name: "robots", content: "noindex" }]);

export default function SignUp() {
  const { next } = useLoaderData<typeof loader>();
  const outcome = useActionData<typeof action>();
  const { t } = useTranslation();
  if (!outcome || "result" in outcome) return <AskAddress />;
  return (
    <LetterSent sent={outcome} again={signUpPath(next)}>
      {t("account.signUpSent", { email: outcome.sentTo })}
    </LetterSent>
  );
}

function AskAddress() {
  const { next, draftKept, inviter } = useLoaderData<typeof loader>();
  const outcome = useActionData<typeof action>();
  const community = useRouteLoaderData<typeof rootLoader>("root")?.community.name;
  const { t } = useTranslation();
  const [form, fields] = useForm<z.input<typeof SignUpForm>>({
    id: "sign-up",
    constraint: ALL_NEEDED,
    lastResult: outcome && "result" in outcome ? outcome.result : undefined,
  });
  return (
    <AccountPage
      form={form}
      title={t("account.signUpTitle", { community })}
      lead={draftKept ? t("account.keptUntilJoined") : t("account.signUpLead")}
    >
      {inviter !== null && (
        <p>
          <bdi>{t("account.invitedBy", { name: inviter })}</bdi>
        </p>
      )}
      <EmailField field={fields.email} hint={t("account.emailHint")} autoComplete="email" />
      <SubmitButton>{t("account.signUpSubmit")}</SubmitButton>
      <OtherWay question={t("account.haveAccount")} to={signInPath(next)} label={t("account.signInLink")} />
    </AccountPage>
  );
}
