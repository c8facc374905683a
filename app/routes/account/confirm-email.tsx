import { useForm } from "@conform-to/react";
import { data, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { changeEmail, findNewEmail } from "#app/domain/accounts/change-email.server";
import { accountPath } from "#app/lib/paths";
import { ButtonLink } from "#app/ui/kit/button";
import { pageTitle } from "#app/ui/layout/page-title";
import { DeadLink } from "#app/ui/people/dead-link";
import { SubmitButton } from "#app/ui/writing/submit-button";
import { withLivingLink } from "#app/web/letters.server";
import { reading, writing } from "#app/web/respond.server";
import { AccountPage } from "./account-page";

/**
 * Only whoever is signed in as the member who asked gets any further: a letter to a mistyped address must not hand the
 * account to a stranger. Reading this page uses nothing up.
 */
export const loader = reading(async ({ db, member, param, now }) => {
  const email = await findNewEmail(db, member(), param("secret"), now);
  return data({ email }, { status: email === null ? 404 : 200 });
});

export const action = writing((work) =>
  withLivingLink(work, async () => {
    await changeEmail(work.db, work.actor, work.param("secret"), work.now);
    return work.done(accountPath("email"), "emailChanged");
  }),
);

export const headers = () => ({ "Cache-Control": "no-store" });

export const meta: MetaFunction = ({ matches }) =>
  pageTitle(matches, (t) => t("account.confirmEmailTitle"), [{ name: "robots", content: "noindex" }]);

export default function ConfirmEmail() {
  const { email } = useLoaderData<typeof loader>();
  return email === null ? <DeadLink to={accountPath("email")} /> : <Confirm email={email} />;
}

function Confirm({ email }: { email: string }) {
  const outcome = useActionData<typeof action>();
  const { t } = useTranslation();
  const [form] = useForm({
    id: "confirm-email",
    lastResult: outcome && "result" in outcome ? outcome.result : undefined,
  });
  return (
    <AccountPage form={form} title={t("account.confirmEmailTitle")} lead={t("account.confirmEmailText", { email })}>
      <div className="flex flex-wrap gap-3">
        <SubmitButton>{t("account.confirmEmailSubmit")}</SubmitButton>
        <ButtonLink to={accountPath("email")}>{t("account.keepEmail")}</ButtonLink>
      </div>
    </AccountPage>
  );
}
