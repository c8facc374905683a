import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { WayTotal } from "#app/domain/rewards/payback.server";
import { formatWorth } from "#app/lib/number";
import { allPaidPath } from "#app/lib/paths";
import { Button } from "#app/ui/kit/button";
import { useNumber } from "#app/ui/kit/number";
import { useWords } from "#app/ui/kit/words";
import type { PayoutWay } from "#db/schema/index";
import { NUMBER_CELL } from "./cells";

/** What is paid, by way; `periodId` where what is due in the ways that are paid by hand can be said to be paid. */
export function PayoutTotals({
  totals,
  currency,
  periodId = null,
  byHand = [],
}: {
  totals: readonly WayTotal[];
  currency: string;
  periodId?: number | null;
  byHand?: readonly PayoutWay[];
}) {
  const { t } = useTranslation();
  const { language } = useWords();
  const number = useNumber();
  return (
    <table className="mt-8 w-full">
      <caption className="sr-only">{t("payback.totals")}</caption>
      <thead>
        <tr className="border-line border-b text-muted text-sm">
          <th scope="col" className="pb-2 text-left font-normal">
            {t("payback.columns.way")}
          </th>
          <th scope="col" className={`${NUMBER_CELL} pb-2 font-normal`}>
            {t("payback.columns.people")}
          </th>
          <th scope="col" className={`${NUMBER_CELL} pb-2 font-normal`}>
            {t("payback.columns.sum")}
          </th>
          {periodId !== null && <td />}
        </tr>
      </thead>
      <tbody className="divide-y divide-line">
        {totals.map(({ way, state, people, points, matched }) => (
          <tr key={`${way} ${state}`}>
            <th scope="row" className="py-2 text-left font-normal">
              {t(`payback.ways.${way}`)} <span className="text-muted text-sm">{t(`payback.states.${state}`)}</span>
            </th>
            <td className={NUMBER_CELL}>{number(people)}</td>
            <td className={NUMBER_CELL}>
              {formatWorth(points + matched, currency, language)}
              {matched > 0 && (
                <span className="block text-muted text-sm">
                  {t("payback.ofWhichMatched", { money: formatWorth(matched, currency, language) })}
                </span>
              )}
            </td>
            {periodId !== null && (
              <td className="py-1 pl-4 text-right">
                {state === "due" && byHand.includes(way) && (
                  <Form method="post" action={allPaidPath({ id: periodId })}>
                    <input type="hidden" name="way" value={way} />
                    <Button look="quiet">{t("payback.allPaid")}</Button>
                  </Form>
                )}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
