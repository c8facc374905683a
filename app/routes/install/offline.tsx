import type { MetaFunction } from "@remix-run/node";
import { useTranslation } from "react-i18next";
import { homePath, ownPath } from "#app/lib/paths";
import { Button } from "#app/ui/kit/button";
import { Drawing } from "#app/ui/kit/drawing";
import { pageTitle } from "#app/ui/layout/page-title";
import { KeptHere } from "#app/ui/writing/kept-here";
import { reading } from "#app/web/respond.server";

/** Nothing of its own: the browser keeps this page for when there is no line, whoever uses it then. */
export const loader = reading(async () => null);

export const meta: MetaFunction = ({ matches }) =>
  pageTitle(matches, (t) => t("offline.title"), [{ name: "robots", content: "noindex" }]);

export default function Offline() {
  const { t } = useTranslation();
  const tryAgain = () => location.assign(ownPath(new URLSearchParams(location.search).get("to"), homePath()));
  return (
    <div className="mx-auto max-w-text py-10 sm:py-16">
      <Drawing of="offline" />
      <h1 className="mt-6 text-2xl">{t("offline.title")}</h1>
      <p className="mt-3 text-muted">{t("offline.text")}</p>
      <p className="mt-6">
        <Button type="button" onClick={tryAgain}>
          {t("offline.again")}
        </Button>
      </p>
      <KeptHere />
    </div>
  );
}
