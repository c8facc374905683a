import { isRouteErrorResponse, useRouteError } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { homePath, searchPath } from "#app/lib/paths";
import { ButtonLink } from "#app/ui/kit/button";
import { Drawing, type DrawingOf } from "#app/ui/kit/drawing";
import { useWord } from "#app/ui/kit/field";

const KINDS = {
  403: { word: "forbidden", drawing: "locked" },
  404: { word: "notFound", drawing: "lost" },
  409: { word: "conflict", drawing: "wait" },
  410: { word: "gone", drawing: "torn" },
  429: { word: "tooMany", drawing: "wait" },
  503: { word: "unavailable", drawing: "wait" },
} as const satisfies Record<number, { word: string; drawing: DrawingOf }>;
const BROKEN = { word: "broken", drawing: "broken" } as const;

/** What went wrong in plain words, and the way out. */
export function ErrorPage() {
  const error = useRouteError();
  const { t } = useTranslation();
  const say = useWord();
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const { word, drawing } = status in KINDS ? KINDS[status as keyof typeof KINDS] : BROKEN;
  const limit = isRouteErrorResponse(error) && status === 429 && typeof error.data === "string" ? error.data : null;
  return (
    <div className="mx-auto max-w-text py-10 sm:py-16">
      <Drawing of={drawing} />
      <h1 className="mt-6 text-2xl">{t(`error.${word}Title`)}</h1>
      <p className="mt-3 text-muted">{limit ? say(limit) : t(`error.${word}Text`)}</p>
      <p className="mt-6 flex flex-wrap gap-2">
        {(status === 404 || status === 410) && (
          <ButtonLink to={searchPath()} look="accent">
            {t("layout.search")}
          </ButtonLink>
        )}
        <ButtonLink to={homePath()}>{t("error.toHome")}</ButtonLink>
      </p>
    </div>
  );
}
