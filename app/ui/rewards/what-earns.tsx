import { useTranslation } from "react-i18next";
import type { Rewards } from "#app/domain/rewards/balance.server";
import { formatWorth } from "#app/lib/number";
import { useNumber } from "#app/ui/kit/number";
import { useWords } from "#app/ui/kit/words";

type Row = [what: string, points: number];

/** What earns points, how many, and what that is worth. */
export function WhatEarns({ rules, currency }: { rules: Rewards["rules"]; currency: string }) {
  const { t } = useTranslation();
  const { language } = useWords();
  const number = useNumber();
  const rows: Row[] = [
    [t("rewards.earning.accepted"), rules.pointsAccepted],
    [t("rewards.earning.quick", { count: rules.quickMinutes }), rules.pointsQuick],
    [t("rewards.earning.upvote", { full: rules.upvotesInFull }), rules.pointsUpvote],
    [t("rewards.earning.half", { half: rules.upvotesInHalf }), rules.pointsUpvote / 2],
    [t("rewards.earning.none"), 0],
    [t("rewards.earning.idea"), rules.pointsIdea],
    ...(rules.pointsPromoted > 0 && rules.promotersThanked > 0
      ? [[t("rewards.earning.promoted", { count: rules.promotersThanked }), rules.pointsPromoted] satisfies Row]
      : []),
    ...(rules.pointsReferral > 0 ? [[t("rewards.earning.referral"), rules.pointsReferral] satisfies Row] : []),
  ];
  return (
    <>
      <table className="w-full">
        <thead className="sr-only">
          <tr>
            <th scope="col">{t("rewards.what")}</th>
            <th scope="col">{t("settings.unit.points")}</th>
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {rows.map(([what, points]) => (
            <tr key={what}>
              <th scope="row" className="py-2 pr-4 text-left font-normal">
                {what}
              </th>
              <td className="py-2 text-right align-top font-semibold tabular-nums">{number(points)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-3 text-muted text-sm">
        {t("rewards.hundred", { money: formatWorth(100, currency, language) })}{" "}
        {t("rewards.most", { points: t("rewards.points", { count: rules.pointsPerDay }) })}
      </p>
    </>
  );
}
