import { useTranslation } from "react-i18next";

const MINUTES_IN_HOUR = 60;
const MINUTES_IN_DAY = 24 * MINUTES_IN_HOUR;

/** How soon a first answer comes as a rule: in minutes up to two hours, in hours up to two days. */
export function TypicalWait({ minutes }: { minutes: number | null }) {
  const { t } = useTranslation();
  if (minutes === null) return null;
  if (minutes < 2 * MINUTES_IN_HOUR) return <p>{t("directory.waitMinutes", { count: Math.max(1, minutes) })}</p>;
  if (minutes < 2 * MINUTES_IN_DAY)
    return <p>{t("directory.waitHours", { count: Math.ceil(minutes / MINUTES_IN_HOUR) })}</p>;
  return <p>{t("directory.waitDays", { count: Math.ceil(minutes / MINUTES_IN_DAY) })}</p>;
}
