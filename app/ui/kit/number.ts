import { useTranslation } from "react-i18next";
import { formatNumber } from "#app/lib/number";

/** Writes a number that stands alone as the page's language writes it; those in sentences are written so by themselves. */
export function useNumber() {
  const { i18n } = useTranslation();
  return (value: number) => formatNumber(value, i18n.language);
}
