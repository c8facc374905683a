import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { listOwnSignals } from "#app/domain/fair-play/own.server";
import { heldPath } from "#app/lib/paths";
import { OwnSignalItem } from "#app/ui/fair-play/own-signal";
import { ButtonLink } from "#app/ui/kit/button";
import { EmptyState } from "#app/ui/kit/empty-state";
import { pageTitle } from "#app/ui/layout/page-title";
import { ownerOfPage } from "#app/web/own-pages.server";
import { reading } from "#app/web/respond.server";

export { clientLoader } from "#app/ui/layout/room-words";

export const loader = reading(async (work) => {
  const viewer = ownerOfPage(work);
  return { handle: viewer.handle, held: await listOwnSignals(work.db, viewer) };
});

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t("fairPlay.held.title"));

export default function Held() {
  const { handle, held } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <div className="max-w-text">
      <h1 className="text-2xl">{t("fairPlay.held.title")}</h1>
      <p className="mt-2 mb-6 text-muted">{t("fairPlay.held.lead")}</p>
      {held.length === 0 ? (
        <EmptyState title={t("fairPlay.held.empty")} />
      ) : (
        <ul className="divide-y divide-line border-line border-y">
          {held.map((signal) => (
            <li key={signal.id} className="py-5">
              <OwnSignalItem signal={signal} />
              {signal.can.appeal && (
                <p className="mt-4">
                  <ButtonLink to={heldPath({ handle }, signal)}>{t("fairPlay.held.appeal")}</ButtonLink>
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
