import { useForm } from "@conform-to/react";
import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { beginTwoFactor, findTwoFactor } from "#app/domain/accounts/two-factor.server";
import { twoFactorPath } from "#app/lib/paths";
import { ButtonLink } from "#app/ui/kit/button";
import { Time } from "#app/ui/kit/time";
import { pageTitle } from "#app/ui/layout/page-title";
import { AccountForm } from "#app/ui/people/account-form";
import { AccountRooms } from "#app/ui/people/account-rooms";
import { PROOF_NEEDED, ProofFields } from "#app/ui/people/proof-fields";
import { SubmitButton } from "#app/ui/writing/submit-button";
import { useSent } from "#app/ui/writing/use-sent";
import { countingGuesses } from "#app/web/guesses.server";
import { reading, writing } from "#app/web/respond.server";
import { OwnPasswordForm } from "./proof-forms";

export const loader = reading(async ({ db, member }) => {
  const { id, needsTwoFactor } = member();
  const found = await findTwoFactor(db, id);
  return { since: found?.since ?? null, codesLeft: found?.codesLeft ?? 0, needed: needsTwoFactor };
});

export const action = writing(async (work) => {
  const proof = await work.form(OwnPasswordForm);
  await countingGuesses(work, () => beginTwoFactor(work.db, work.app.seal, work.actor, proof));
  return redirect(twoFactorPath("confirmation"), { status: 303 });
});

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t("security.twoFactorTitle"));

export default function TwoFactor() {
  const { since, needed } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <AccountRooms room="two-factor" title={t("security.twoFactorTitle")} lead={t("security.twoFactorLead")}>
      {needed && (
        <p role="alert" className="mb-6 rounded-md bg-warn-soft px-4 py-3 text-warn">
          {t("security.twoFactorNeeded")}
        </p>
      )}
      {since ? <TurnedOn since={since} /> : <Beginning />}
    </AccountRooms>
  );
}

function TurnedOn({ since }: { since: Date }) {
  const { codesLeft } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <div className="space-y-6">
      <p>
        <strong>{t("security.twoFactorOn")}</strong> · <Time at={since} />
      </p>
      <p className={codesLeft < 3 ? "text-warn" : undefined}>{t("security.codesLeft", { count: codesLeft })}</p>
      <div className="flex flex-wrap gap-3">
        <ButtonLink to={twoFactorPath("recovery-codes")}>{t("security.codesRenew")}</ButtonLink>
        <ButtonLink to={twoFactorPath("removal")} look="danger">
          {t("security.turnOff")}
        </ButtonLink>
      </div>
    </div>
  );
}

function Beginning() {
  const { lastResult } = useSent();
  const { t } = useTranslation();
  const [form, fields] = useForm<z.input<typeof OwnPasswordForm>>({
    id: "two-factor",
    constraint: PROOF_NEEDED,
    lastResult,
  });
  return (
    <AccountForm form={form}>
      <ol className="list-decimal space-y-1 pl-5">
        <li>{t("security.stepPassword")}</li>
        <li>{t("security.stepScan")}</li>
        <li>{t("security.stepCodes")}</li>
      </ol>
      <ProofFields fields={{ password: fields.password }} />
      <SubmitButton>{t("security.begin")}</SubmitButton>
    </AccountForm>
  );
}
