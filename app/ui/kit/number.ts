import { formatNumber } from "#app/lib/number";
import { useWords } from "./words";

/** Writes a number that stands alone as the page's language writes it; those in sentences are written so by themselves. */
export function useNumber() {
  const { language } = useWords();
  return (value: number) => formatNumber(value, language);
}
