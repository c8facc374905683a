import { useForm } from "@conform-to/react";
import { type MetaFunction, redirect, redirectDocument } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { CODE_MAX_CHARS } from "#app/domain/accounts/limits";
import { passSecondStep } from "#app/domain/accounts/second-step.server";
import { Invalid } from "#app/lib/errors";
import { homePath, ownPath, signInPath } from "#app/lib/paths";
import { TextField } from "#app/ui/kit/field";
import { pageTitle } from "#app/ui/layout/page-title";
import { SubmitButton } from "#app/ui/writing/submit-button";
import { startSession } from "#app/web/entrance.server";
import { noticeCookie } from "#app/web/notice.server";
import { type Reading, reading, writingAsGuest } from "#app/web/respond.server";
import { countCode, leaveSecondStep, secondStepOf } from "#app/web/second-step.server";
import { AccountPage, OtherWay } from "./account-page";
import { CodeForm } from "./proof-forms";

const nextOf = ({ query }: Pick<Reading, "query">) => ownPath(query("next"), homePath());

/** Whoever has no sign-in under way begins one. */
const toSignIn = (work: Reading, notice?: "signInOver") =>
  redirect(signInPath(nextOf(work)), { status: 303, headers: notice ? { "Set-Cookie": noticeCookie(notice) } : {} });

export const loader = reading(async (work) => {
  if (!(await secondStepOf(work))) throw work.viewer ? redirect(nextOf(work), { status: 303 }) : toSignIn(work);
  return { next: nextOf(work) };
});

export const action = writingAsGuest(async (work) => {
  const step = await secondStepOf(work);
  if (!step) throw toSignIn(work, "signInOver");
  const { code } = await work.form(CodeForm);
  if ((await countCode(work, step)) === "over") throw toSignIn(work, "signInOver");
  if (!(await passSecondStep(work.db, work.app.seal, step, code, work.now)))
    throw new Invalid({ code: "error.codeWrong" });
  await leaveSecondStep(work, step);
  await startSession(work, step.personId, step.passwordHash);
  return redirectDocument(nextOf(work), 303);
});

export const headers = () => ({ "Cache-Control": "no-store" });

export const meta: MetaFunction = ({ matches }) =>
  pageTitle(matches, (t) => t("security.secondStepTitle"), [{ name: "robots", content: "noindex" }]);

export default function SecondStep() {
  const { next } = useLoaderData<typeof loader>();
  const outcome = useActionData<typeof action>();
  const { t } = useTranslation();
  const [form, fields] = useForm<z.input<typeof CodeForm>>({
    id: "second-step",
    constraint: { code: { required: true } },
    lastResult: outcome && "result" in outcome ? outcome.result : undefined,
  });
  return (
    <AccountPage form={form} title={t("security.secondStepTitle")} lead={t("security.secondStepLead")}>
      <TextField
        field={fields.code}
        label={t("security.code")}
        hint={t("security.codeOrRecovery")}
        autoComplete="one-time-code"
        maxLength={CODE_MAX_CHARS}
        bounds={{ max: CODE_MAX_CHARS }}
      />
      <SubmitButton>{t("account.signInSubmit")}</SubmitButton>
      <OtherWay question={t("security.notYou")} to={signInPath(next)} label={t("security.startOver")} />
    </AccountPage>
  );
}
