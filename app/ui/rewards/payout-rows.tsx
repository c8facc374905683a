import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { PayoutRow } from "#app/domain/rewards/payouts.server";
import { formatWorth } from "#app/lib/number";
import { payoutOutcomePath, statementPath } from "#app/lib/paths";
import { Button } from "#app/ui/kit/button";
import { useWords } from "#app/ui/kit/words";
import { useTrouble } from "./use-trouble";

type Row = Omit<PayoutRow, "sealedIban" | "holder" | "personId">;

/** Each payout, and what came of it. */
export function PayoutRows({ rows, periodId, currency }: { rows: readonly Row[]; periodId: number; currency: string }) {
  const { t } = useTranslation();
  const { language } = useWords();
  const troubleIs = useTrouble();
  return (
    <ul className="divide-y divide-line">
      {rows.map((row) => (
        <li key={row.id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 py-2.5">
          <div>
            <p>
              <a
                href={statementPath({ member: row.handle })}
                className="inline-flex min-h-6 items-center font-semibold text-accent"
              >
                <bdi>{row.name}</bdi>
              </a>{" "}
              <span className="tabular-nums">{formatWorth(row.points + row.matched, currency, language)}</span>
            </p>
            <p className="text-muted text-sm">
              {t(`payback.ways.${row.way}`)}
              {row.charity && (
                <>
                  {" "}
                  <bdi>{row.charity}</bdi>
                </>
              )}
              {" · "}
              {t(`payback.states.${row.state}`)}
              {row.state === "due" && row.attempts !== null && (
                <>
                  {" · "}
                  {t("payback.billing.attempts", { count: row.attempts })}
                  {row.trouble !== null && `, ${troubleIs(row.trouble)}`}
                </>
              )}
            </p>
            {row.reason !== null && (
              <p className="text-sm">
                <bdi>{t("payback.billing.reason", { reason: row.reason })}</bdi>
              </p>
            )}
          </div>
          <div className="flex gap-1">
            {(["paid", "failed"] as const)
              .filter((outcome) => row.state !== "failed" && row.state !== outcome)
              .map((outcome) => (
                <Form key={outcome} method="post" action={payoutOutcomePath({ id: periodId }, row)}>
                  <input type="hidden" name="outcome" value={outcome} />
                  <Button look="quiet" aria-label={t(`payback.outcomeNamed.${outcome}`, { name: row.name })}>
                    {t(`payback.outcomes.${outcome}`)}
                  </Button>
                </Form>
              ))}
          </div>
        </li>
      ))}
    </ul>
  );
}
