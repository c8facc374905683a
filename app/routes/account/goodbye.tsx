import type { MetaFunction } from "@remix-run/node";
import { useTranslation } from "react-i18next";
import { homePath } from "#app/lib/paths";
import { ButtonLink } from "#app/ui/kit/button";
import { pageTitle } from "#app/ui/layout/page-title";

export const meta: MetaFunction = ({ matches }) =>
  pageTitle(matches, (t) => t("leaving.goodbyeTitle"), [{ name: "robots", content: "noindex" }]);

/** The last page somebody sees who deleted their account. */
export default function Goodbye() {
  const { t } = useTranslation();
  return (
    <div className="mx-auto max-w-text py-8">
      <h1 className="text-2xl">{t("leaving.goodbyeTitle")}</h1>
      <p className="mt-3">{t("leaving.goodbyeText")}</p>
      <p className="mt-6">
        <ButtonLink to={homePath()}>{t("error.toHome")}</ButtonLink>
      </p>
    </div>
  );
}
