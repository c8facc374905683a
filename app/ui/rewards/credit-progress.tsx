import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { CreditProgress as Progress } from "#app/domain/rewards/credit.server";
import { creditAskingPath } from "#app/lib/paths";
import { Button } from "#app/ui/kit/button";
import { useNumber } from "#app/ui/kit/number";
import { SectionHeading } from "#app/ui/kit/section-heading";
import { useTrouble } from "./use-trouble";

/** How far the billing system is with what is due as credit. */
export function CreditProgress({
  periodId,
  credited,
  waiting,
  unanswered,
  refused,
  trouble,
}: Progress & { periodId: number }) {
  const { t } = useTranslation();
  const number = useNumber();
  const troubleIs = useTrouble();
  const sums = [
    ["credited", credited],
    ["waiting", waiting],
    ["refused", refused],
  ] as const;
  return (
    <section className="mt-10">
      <SectionHeading>{t("payback.billing.title")}</SectionHeading>
      <p className="text-muted">{t("payback.billing.text")}</p>
      <dl className="mt-3 grid grid-cols-[auto_1fr] gap-x-8 gap-y-1">
        {sums.map(([name, count]) => (
          <div key={name} className="contents">
            <dt className="text-muted">{t(`payback.billing.${name}`)}</dt>
            <dd className="font-semibold tabular-nums">{number(count)}</dd>
          </div>
        ))}
      </dl>
      {unanswered > 0 && <p className="mt-3">{t("payback.billing.unanswered", { count: unanswered })}</p>}
      {trouble !== null && (
        <p className="mt-1 text-muted text-sm">{t("payback.billing.trouble", { trouble: troubleIs(trouble) })}</p>
      )}
      {unanswered > 0 && (
        <Form method="post" action={creditAskingPath({ id: periodId })} className="mt-3">
          <Button look="plain">{t("payback.billing.again")}</Button>
        </Form>
      )}
    </section>
  );
}
