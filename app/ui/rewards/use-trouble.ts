import { useTranslation } from "react-i18next";

/** Says why the billing system was asked in vain: "silence", or the number that it answered with. */
export function useTrouble() {
  const { t } = useTranslation();
  return (trouble: string) =>
    trouble === "silence" ? t("payback.billing.silence") : t("payback.billing.status", { status: trouble });
}
