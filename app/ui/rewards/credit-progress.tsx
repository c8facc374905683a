import { useTranslation } from "react-i18next";
import type { CreditProgress as Progress } from "#app/domain/rewards/credit.server";
import { useNumber } from "#app/ui/kit/number";
import { SectionHeading } from "#app/ui/kit/section-heading";
import { useTrouble } from "./use-trouble";

/** How far the billing system is with what is due as credit. */
export function CreditProgress({ credited, waiting, unanswered, refused, trouble }: Progress) {
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
    </section>
  );
}
