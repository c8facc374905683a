import { isRouteErrorResponse, useRouteError } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { homePath } from "#app/lib/paths";
import { ButtonLink } from "#app/ui/kit/button";
import { useWord } from "#app/ui/kit/field";

const KINDS = { 403: "forbidden", 404: "notFound", 409: "conflict", 429: "tooMany", 503: "unavailable" } as const;

/** What went wrong in plain words, and the way out. */
export function ErrorPage() {
  const error = useRouteError();
  const { t } = useTranslation();
  const say = useWord();
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const kind = status in KINDS ? KINDS[status as keyof typeof KINDS] : "broken";
  const word = isRouteErrorResponse(error) && status === 429 && typeof error.data === "string" ? error.data : null;
  return (
    <div className="mx-auto max-w-text py-12">
      <h1 className="text-2xl">{t(`error.${kind}Title`)}</h1>
      <p className="mt-3 text-muted">{word ? say(word) : t(`error.${kind}Text`)}</p>
      <p className="mt-6">
        <ButtonLink to={homePath()}>{t("error.toHome")}</ButtonLink>
      </p>
    </div>
  );
}
