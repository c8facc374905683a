import { useForm } from "@conform-to/react";
import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { readSettings } from "#app/domain/community/settings.server";
import { choosePayout, findChoice, findWindow, listCharities } from "#app/domain/rewards/choice.server";
import { formatWorth } from "#app/lib/number";
import { payoutChoicePath, rewardsPath } from "#app/lib/paths";
import { dayIn } from "#app/lib/time";
import { EmptyState } from "#app/ui/kit/empty-state";
import { TextField } from "#app/ui/kit/field";
import { RadioChoices } from "#app/ui/kit/radio-choices";
import { Time } from "#app/ui/kit/time";
import { useWords } from "#app/ui/kit/words";
import { pageTitle } from "#app/ui/layout/page-title";
import { OwnerForm } from "#app/ui/owner/owner-form";
import { FormRow } from "#app/ui/writing/form-row";
import { SubmitButton } from "#app/ui/writing/submit-button";
import { reading, writing } from "#app/web/respond.server";
import { ChoiceForm } from "./choice-form";

export { clientLoader } from "#app/ui/layout/room-words";
export { clientAction } from "#app/ui/writing/client-action";

export const loader = reading(async ({ app, db, member, now }) => {
  const me = member();
  const window = await findWindow(db, me, now);
  if (!window) return { window: null, choice: null, charities: [], rules: null };
  const [choice, charities, rules] = await Promise.all([
    findChoice(db, app.seal, me, window.periodId),
    listCharities(db),
    readSettings(db, ["cashFrom", "charityMatch", "currency"]),
  ]);
  return { window, choice, charities, rules };
});

export const action = writing(async (work) => {
  const { charityId = null, ...wanted } = await work.form(ChoiceForm);
  await choosePayout(work.db, work.app.seal, work.actor, { ...wanted, charityId }, work.now);
  return work.done(rewardsPath(), "saved");
});

export const headers = () => ({ "Cache-Control": "no-store" });

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t("payback.choiceTitle"));

export default function PayoutChoice() {
  const { window, choice, charities, rules } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <div className="max-w-text">
      <h1 className="text-2xl">{t("payback.choiceTitle")}</h1>
      {window && rules ? (
        <ChoosingForm window={window} choice={choice} charities={charities} rules={rules} />
      ) : (
        <EmptyState title={t("payback.nothingToChoose")}>
          <p>{t("payback.nothingToChooseHint")}</p>
        </EmptyState>
      )}
    </div>
  );
}

type Read = Awaited<ReturnType<typeof loader>>;
type Shown = Read & { window: NonNullable<Read["window"]>; rules: NonNullable<Read["rules"]> };

function ChoosingForm({ window, choice, charities, rules }: Shown) {
  const outcome = useActionData<typeof action>();
  const { t } = useTranslation();
  const { language } = useWords();
  const worth = (points: number) => formatWorth(points, rules.currency, language);
  const [form, fields] = useForm<z.input<typeof ChoiceForm>>({
    id: "choice",
    lastResult: outcome && "result" in outcome ? outcome.result : undefined,
    defaultValue: {
      way: choice?.way,
      charityId: String(choice?.charityId ?? charities[0]?.id ?? ""),
      holder: choice?.holder,
    },
  });
  const points = t("rewards.points", { count: window.points });
  const ways = [
    {
      value: "credit",
      label: t("payback.ways.credit"),
      hint: t("payback.hints.credit", { money: worth(window.points) }),
    },
    {
      value: "cash",
      label: t("payback.ways.cash"),
      hint: t(window.points < rules.cashFrom ? "payback.hints.cashTooFew" : "payback.hints.cash", {
        money: worth(window.points),
        least: t("rewards.points", { count: rules.cashFrom }),
      }),
    },
    ...(charities.length > 0
      ? [
          {
            value: "charity",
            label: t("payback.ways.charity"),
            hint: t("payback.hints.charity", {
              money: worth(window.points + Math.floor((window.points * rules.charityMatch) / 100)),
              percent: rules.charityMatch,
            }),
          },
        ]
      : []),
  ];
  return (
    <>
      <p className="mt-2">
        {t("payback.choiceLead", { points, money: worth(window.points), day: dayIn(window.endsOn, language) })}{" "}
        {t("payback.choiceUntil")} <Time at={window.until} />.
      </p>
      <p className="mt-2 mb-6 text-muted">{t("payback.noChoice")}</p>
      <OwnerForm form={form} action={payoutChoicePath()}>
        <RadioChoices field={fields.way} legend={t("payback.way")} choices={ways}>
          <div className="mt-4 hidden space-y-5 border-line border-l-2 pl-4 group-has-[input[value=cash]:checked]:block">
            <TextField field={fields.holder} label={t("payback.holder")} autoComplete="name" maxLength={70} />
            <TextField
              field={fields.iban}
              label={t("payback.iban")}
              hint={choice?.maskedIban ? t("payback.ibanNow", { iban: choice.maskedIban }) : t("payback.ibanHint")}
              maxLength={60}
            />
          </div>
          {charities.length > 0 && (
            <div className="mt-4 hidden border-line border-l-2 pl-4 group-has-[input[value=charity]:checked]:block">
              <RadioChoices
                field={fields.charityId}
                legend={t("payback.charity")}
                choices={charities.map(({ id, name }) => ({ value: String(id), label: <bdi>{name}</bdi> }))}
              />
            </div>
          )}
        </RadioChoices>
        <FormRow cancelTo={rewardsPath()}>
          <SubmitButton>{t("payback.choose")}</SubmitButton>
        </FormRow>
      </OwnerForm>
    </>
  );
}
