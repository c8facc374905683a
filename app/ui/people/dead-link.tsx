import { useTranslation } from "react-i18next";
import { ButtonLink } from "#app/ui/kit/button";

/** The page of a link that was used, has run out or never was, with the way to a new one. */
export function DeadLink({ to }: { to: string }) {
  const { t } = useTranslation();
  return (
    <div className="mx-auto max-w-md">
      <h1 className="text-2xl">{t("account.deadLinkTitle")}</h1>
      <p className="mt-3 text-muted">{t("account.deadLinkText")}</p>
      <p className="mt-6">
        <ButtonLink to={to} look="accent">
          {t("account.newLetter")}
        </ButtonLink>
      </p>
    </div>
  );
}
