import { dayIn, isoDay } from "#app/lib/time";
import { useWords } from "./words";

/** Writes the day of a moment, in UTC, as the page's language does: "22 November 2026". */
export function useDay() {
  const { language } = useWords();
  return (at: Date) => dayIn(isoDay(at), language);
}
