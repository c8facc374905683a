import { useForm } from "@conform-to/react";
import type { MetaFunction } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { becomeOwner, checkSetupLink } from "#app/domain/accounts/join.server";
import { SETUP_RATE } from "#app/domain/accounts/limits";
import { COMMUNITY_NAME_MAX_CHARS } from "#app/domain/community/limits";
import { ownerPath } from "#app/lib/paths";
import { TextField } from "#app/ui/kit/field";
import { pageTitle } from "#app/ui/layout/page-title";
import { SubmitButton } from "#app/ui/writing/submit-button";
import { letIn } from "#app/web/entrance.server";
import { languageOf } from "#app/web/language.server";
import { type Reading, reading, writingAsGuest } from "#app/web/respond.server";
import { AccountFields, ALL_NEEDED } from "./account-fields";
import { AccountPage } from "./account-page";
import { SetupForm } from "./setup-form";

export const loader = reading(async (work) => {
  await checkLink(work);
  return null;
});

export const action = writingAsGuest(async (work) => {
  await checkLink(work);
  const owner = await work.form(SetupForm);
  const person = { ...owner, language: await languageOf(work.request) };
  return letIn(work, await becomeOwner(work.db, work.param("token"), person, work.now), ownerPath());
});

/** Throws NotFound unless the address is the living setup link, TooMany for somebody who guesses. Whoever has the link is no guesser. */
async function checkLink({ app, db, context, param, now }: Reading): Promise<void> {
  await app.limits.count(SETUP_RATE, context.ip);
  await checkSetupLink(db, param("token"), now);
  await app.limits.forget(SETUP_RATE, context.ip);
}

export const headers = () => ({ "Cache-Control": "no-store" });

export const meta: MetaFunction = ({ matches }) =>
  pageTitle(matches, (t) => t("account.setupTitle"), [{ name: "robots", content: "noindex" }]);

export default function Setup() {
  const outcome = useActionData<typeof action>();
  const { t } = useTranslation();
  const [form, fields] = useForm<z.input<typeof SetupForm>>({
    id: "setup",
    constraint: ALL_NEEDED,
    lastResult: outcome?.result,
  });
  return (
    <AccountPage form={form} title={t("account.setupTitle")} lead={t("account.setupLead")}>
      <TextField
        field={fields.communityName}
        label={t("account.communityName")}
        hint={t("account.communityNameHint")}
        autoComplete="organization"
        maxLength={COMMUNITY_NAME_MAX_CHARS}
        bounds={{ min: 1, max: COMMUNITY_NAME_MAX_CHARS }}
      />
      <AccountFields fields={fields} />
      <SubmitButton>{t("account.setupSubmit")}</SubmitButton>
    </AccountPage>
  );
}
