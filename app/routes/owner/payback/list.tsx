import { useForm } from "@conform-to/react";
import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { openCharity } from "#app/domain/rewards/charities.server";
import { listCharities } from "#app/domain/rewards/choice.server";
import { listPeriods, openCurrentPeriod } from "#app/domain/rewards/payback.server";
import { charityClosurePath, ownerPath, paybackPath } from "#app/lib/paths";
import { dayIn } from "#app/lib/time";
import { Button } from "#app/ui/kit/button";
import { TextField } from "#app/ui/kit/field";
import { SectionHeading } from "#app/ui/kit/section-heading";
import { useWords } from "#app/ui/kit/words";
import { pageTitle } from "#app/ui/layout/page-title";
import { OwnerForm } from "#app/ui/owner/owner-form";
import { OwnerRooms } from "#app/ui/owner/owner-rooms";
import { FormRow } from "#app/ui/writing/form-row";
import { SubmitButton } from "#app/ui/writing/submit-button";
import { ownerOf } from "#app/web/owner.server";
import { reading, writing } from "#app/web/respond.server";
import { CharityForm } from "./forms";

export { clientLoader } from "#app/ui/layout/room-words";
export { OwnerError as ErrorBoundary } from "#app/ui/owner/owner-error";
export { clientAction } from "#app/ui/writing/client-action";

export const loader = reading(async (work) => {
  const owner = ownerOf(work);
  await openCurrentPeriod(work.app.db, work.now);
  const [periods, charities] = await Promise.all([listPeriods(work.app.db, owner), listCharities(work.db)]);
  return {
    periods: periods.map(({ id, startsOn, endsOn, state }) => ({ id, startsOn, endsOn, state })),
    charities,
  };
});

export const action = writing(async (work) => {
  const owner = ownerOf(work);
  const { name } = await work.form(CharityForm);
  await openCharity(work.db, owner, name, work.now);
  return work.done(ownerPath("payback"), "saved");
});

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t("owner.rooms.payback"));

export default function Payback() {
  const { periods } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const { language } = useWords();
  return (
    <OwnerRooms room="payback" title={t("owner.rooms.payback")} lead={t("payback.lead")}>
      <ul className="divide-y divide-line border-line border-y">
        {periods.map(({ id, startsOn, endsOn, state }) => (
          <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 py-3">
            <a
              href={paybackPath({ id })}
              className="inline-flex min-h-6 items-center font-semibold text-accent underline"
            >
              {t("payback.span", { from: dayIn(startsOn, language), to: dayIn(endsOn, language) })}
            </a>
            <span className="text-muted">{t(`payback.periodStates.${state}`)}</span>
          </li>
        ))}
      </ul>
      <Charities />
    </OwnerRooms>
  );
}

function Charities() {
  const { charities } = useLoaderData<typeof loader>();
  const outcome = useActionData<typeof action>();
  const { t } = useTranslation();
  const [form, fields] = useForm<z.input<typeof CharityForm>>({
    id: "charity",
    lastResult: outcome && "result" in outcome ? outcome.result : undefined,
  });
  return (
    <section className="mt-10">
      <SectionHeading>{t("payback.charities")}</SectionHeading>
      <p className="text-muted">{t("payback.charitiesText")}</p>
      <ul className="mt-3 mb-6 divide-y divide-line">
        {charities.map(({ id, name }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-4 py-2">
            <bdi>{name}</bdi>
            <form method="post" action={charityClosurePath({ id })}>
              <Button look="quiet" aria-label={t("payback.closeCharityNamed", { name })}>
                {t("payback.closeCharity")}
              </Button>
            </form>
          </li>
        ))}
      </ul>
      <OwnerForm form={form}>
        <TextField field={fields.name} label={t("payback.charityName")} maxLength={100} />
        <FormRow>
          <SubmitButton>{t("payback.addCharity")}</SubmitButton>
        </FormRow>
      </OwnerForm>
    </section>
  );
}
