import { useTranslation } from "react-i18next";
import type { TrustForecast } from "#app/domain/trust/foresee.server";
import { Button } from "#app/ui/kit/button";

/** Asks whom the numbers of the form would affect, and tells of it: nothing is saved by that. It stands in the form of the settings, after the button that saves them, which Enter presses. */
export function TrustForeseen({ forecast }: { forecast: TrustForecast | null }) {
  const { t } = useTranslation();
  return (
    <div>
      <Button name="foresee" value="yes">
        {t("trust.foresee")}
      </Button>
      <div role="status">
        {forecast && (
          <div className="mt-3 rounded-md bg-accent-soft px-4 py-3">
            <p>{t("trust.foreseen")}</p>
            <ul className="mt-1">
              {forecast.map(({ level, rise }) => (
                <li key={level}>{t("trust.wouldRise", { count: rise, level })}</li>
              ))}
              <li>{t("trust.wouldFall", { count: forecast.at(-1)?.fall ?? 0 })}</li>
            </ul>
          </div>
        )}
      </div>
    </div>
  );
}
