import { useForm } from "@conform-to/react";
import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { SIGN_UP_RATE } from "#app/domain/accounts/limits";
import { joinByLetter, suggestHandle } from "#app/domain/accounts/sign-up.server";
import { findToken } from "#app/domain/accounts/tokens.server";
import { adoptDrafts } from "#app/domain/drafts/keep.server";
import { NotFound } from "#app/lib/errors";
import { homePath, ownPath, signUpPath } from "#app/lib/paths";
import { pageTitle } from "#app/ui/layout/page-title";
import { DeadLink } from "#app/ui/people/dead-link";
import { SubmitButton } from "#app/ui/writing/submit-button";
import { letIn } from "#app/web/entrance.server";
import { invitedBy, rememberInviter } from "#app/web/invited.server";
import { languageOf } from "#app/web/language.server";
import { withLivingLink } from "#app/web/letters.server";
import { noticeCookie } from "#app/web/notice.server";
import { type Reading, reading, writingAsGuest } from "#app/web/respond.server";
import { AddressLine, ALL_NEEDED, NameFields, NewPasswordField } from "./account-fields";
import { AccountPage } from "./account-page";
import { finishSignUpForm } from "./finish-sign-up-form";

/** Reading this page uses nothing up: mail programs open links before their readers do. */
export const loader = reading(async (work) => {
  const email = await addressOf(work);
  // Who came back to a link that has already done its work is in.
  if (email === null && work.viewer) throw redirect(homePath(), { status: 303 });
  if (email === null) return data(null, { status: 404 });
  return data({ email, handle: await suggestHandle(work.db, email) });
});

export const action = writingAsGuest((work) =>
  withLivingLink(work, async () => {
    const email = await addressOf(work);
    if (email === null) throw new NotFound();
    const person = await work.form(finishSignUpForm(email));
    await work.app.limits.count(SIGN_UP_RATE, work.context.ip);
    const language = await languageOf(work.request);
    const joining = { ...person, language, invitedBy: invitedBy(work) };
    const joined = await joinByLetter(work.db, work.param("secret"), joining, work.now);
    rememberInviter(work, null);
    if (joined.guestHash) await adoptDrafts(work.db, joined.guestHash, joined.personId);
    work.context.cookies.push(noticeCookie("accountMade"));
    return letIn(work, joined.personId, ownPath(joined.next, homePath()), joined.passwordHash);
  }),
);

/** The address whose holder has the living link in hand; null when the link is dead. */
async function addressOf({ db, param, now }: Reading): Promise<string | null> {
  const token = await findToken(db, "sign-up", param("secret"), now);
  return token?.email ?? null;
}

export const headers = () => ({ "Cache-Control": "no-store" });

export const meta: MetaFunction = ({ matches }) =>
  pageTitle(matches, (t) => t("layout.signUp"), [{ name: "robots", content: "noindex" }]);

export default function FinishSignUp() {
  const link = useLoaderData<typeof loader>();
  return link ? <Finish email={link.email} handle={link.handle} /> : <DeadLink to={signUpPath()} />;
}

function Finish({ email, handle }: { email: string; handle: string }) {
  const outcome = useActionData<typeof action>();
  const { t } = useTranslation();
  const [form, fields] = useForm<z.input<ReturnType<typeof finishSignUpForm>>>({
    id: "finish-sign-up",
    constraint: ALL_NEEDED,
    defaultValue: { handle },
    lastResult: outcome && "result" in outcome ? outcome.result : undefined,
  });
  return (
    <AccountPage form={form} title={t("account.finishTitle")} lead={t("account.finishLead")}>
      <AddressLine label={t("account.email")} email={email} />
      <NameFields fields={fields} />
      <NewPasswordField field={fields.password} />
      <SubmitButton>{t("account.finishSubmit")}</SubmitButton>
    </AccountPage>
  );
}
