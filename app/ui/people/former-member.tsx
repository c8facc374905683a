import { useTranslation } from "react-i18next";

/** The page of somebody who left: it says so, and nothing about them. */
export function FormerMember() {
  const { t } = useTranslation();
  return (
    <div className="max-w-text">
      <h1 className="text-2xl">{t("leaving.formerTitle")}</h1>
      <p className="mt-3 text-muted">{t("leaving.formerText")}</p>
    </div>
  );
}
