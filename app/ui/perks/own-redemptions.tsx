import { useTranslation } from "react-i18next";
import type { OwnRedemption } from "#app/domain/perks/redemptions.server";
import { Time } from "#app/ui/kit/time";
import { RedemptionMark } from "./redemption-mark";

/** What a member took, how far it is, and what staff said with it. */
export function OwnRedemptions({ rows }: { rows: readonly OwnRedemption[] }) {
  const { t } = useTranslation();
  return (
    <ul className="divide-y divide-line">
      {rows.map(({ id, perk, points, state, reservedAt, settledAt, words, unreadable, reason }) => (
        <li key={id} className="py-3">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <bdi className="font-semibold">{perk}</bdi>
            <span className="tabular-nums">{t("rewards.points", { count: points })}</span>
            <RedemptionMark state={state} />
          </p>
          {words && (
            <p className="my-1 whitespace-pre-line rounded-md bg-sunken px-3 py-2 [overflow-wrap:anywhere]">
              <bdi>{words}</bdi>
            </p>
          )}
          {unreadable && <p className="text-sm">{t("perks.unreadable")}</p>}
          {reason && (
            <p>
              <bdi>{t("perks.because", { reason })}</bdi>
            </p>
          )}
          <p className="text-muted text-sm">
            <Time at={settledAt ?? reservedAt} />
          </p>
        </li>
      ))}
    </ul>
  );
}
