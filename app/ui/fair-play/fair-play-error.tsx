import { isRouteErrorResponse, useRouteError } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { homePath } from "#app/lib/paths";
import { ButtonLink } from "#app/ui/kit/button";
import { ErrorPage } from "#app/ui/layout/error-page";

/** Says to whoever is no moderator whose pages these are; anything else as on every page. */
export function FairPlayError() {
  const error = useRouteError();
  const { t } = useTranslation();
  if (!isRouteErrorResponse(error) || error.status !== 403) return <ErrorPage />;
  return (
    <div className="mx-auto max-w-text py-12">
      <h1 className="text-2xl">{t("fairPlay.notYoursTitle")}</h1>
      <p className="mt-3 text-muted">{t("fairPlay.notYoursText")}</p>
      <p className="mt-6">
        <ButtonLink to={homePath()}>{t("error.toHome")}</ButtonLink>
      </p>
    </div>
  );
}
