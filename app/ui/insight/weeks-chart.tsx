import { useTranslation } from "react-i18next";
import { dayMonth } from "#app/lib/time";
import { PairsChart } from "#app/ui/kit/pairs-chart";
import { useWords } from "#app/ui/kit/words";

export type ChartWeek = { monday: string; solved: number; left: number };

/** Full bars for what was said, hollow ones for what is guessed. The table says the same. */
export function WeeksChart({ weeks }: { weeks: readonly ChartWeek[] }) {
  const { t } = useTranslation();
  const { language } = useWords();
  return (
    <PairsChart
      label={t("insight.deflection.chart")}
      pairs={weeks.map(({ monday, solved, left }) => ({ key: monday, full: solved, hollow: left }))}
      names={{ full: t("insight.deflection.explicit"), hollow: t("insight.deflection.implicit") }}
      hollow="quiet"
      read={(monday) => dayMonth(monday, language)}
      height="h-40"
    />
  );
}
