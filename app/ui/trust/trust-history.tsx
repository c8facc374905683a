import { useTranslation } from "react-i18next";
import type { ShownTrust } from "#app/domain/trust/show.server";
import { Time } from "#app/ui/kit/time";
import { PersonName } from "#app/ui/people/person-name";

type Change = ShownTrust["changes"][number];

/** How somebody's level changed, the latest first, by rule or by whom and why. */
export function TrustHistory({ changes }: { changes: readonly Change[] }) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="history" className="mb-8">
      <h2 id="history" className="mb-2 text-lg">
        {t("trust.history")}
      </h2>
      {changes.length === 0 && <p className="text-muted">{t("trust.noHistory")}</p>}
      <ul className="space-y-3">
        {changes.map((change) => (
          <li key={change.id}>
            <ChangeEntry change={change} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function ChangeEntry({ change: { from, to, at, changer, reason } }: { change: Change }) {
  const { t } = useTranslation();
  return (
    <>
      <p>{from === to ? t("trust.handedBack", { to }) : t("trust.changed", { from, to })}</p>
      {reason && (
        <p dir="auto" className="wrap-anywhere">
          {reason}
        </p>
      )}
      <p className="flex flex-wrap gap-x-3 text-muted text-sm">
        {changer ? <PersonName person={changer} /> : <span>{t("trust.byRule")}</span>}
        <Time at={at} />
      </p>
    </>
  );
}
