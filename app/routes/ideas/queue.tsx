import type { MetaFunction } from "@remix-run/node";
import { isRouteErrorResponse, useLoaderData, useRouteError } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readQueue } from "#app/domain/statuses/queue.server";
import { promisesPath, queuePath } from "#app/lib/paths";
import { drawing } from "#app/routes/drawing.server";
import { ButtonLink } from "#app/ui/kit/button";
import { Drawn } from "#app/ui/kit/drawn";
import { Tabs } from "#app/ui/kit/tabs";
import { ErrorPage } from "#app/ui/layout/error-page";
import { pageTitle } from "#app/ui/layout/page-title";
import { QueueLists } from "#app/ui/statuses/queue-lists";
import { reading } from "#app/web/respond.server";

export const loader = reading(async (work) => {
  const mine = work.query("of") === "mine";
  const [queue, draw] = await Promise.all([readQueue(work.db, work.member(), { mine, now: work.now }), drawing(work)]);
  return { mine, lists: draw(<QueueLists queue={queue} now={work.now} />) };
});

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t("statuses.queueTitle"));

export default function QueuePage() {
  const { mine, lists } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const tabs = [
    { to: queuePath(), label: t("statuses.queueAll"), current: !mine },
    { to: queuePath({ of: "mine" }), label: t("statuses.queueMine"), current: mine },
  ];
  return (
    <>
      <h1 className="text-2xl">{t("statuses.queueTitle")}</h1>
      <p className="mt-2 mb-4 max-w-text text-muted">{t("statuses.queueLead")}</p>
      <Tabs label={t("statuses.queueOf")} tabs={tabs} />
      <Drawn html={lists} />
    </>
  );
}

/** Says to whoever speaks for the company nowhere what this is; anything else as on every page. */
export function ErrorBoundary() {
  const error = useRouteError();
  const { t } = useTranslation();
  if (!isRouteErrorResponse(error) || error.status !== 403) return <ErrorPage />;
  return (
    <div className="mx-auto max-w-text py-12">
      <h1 className="text-2xl">{t("statuses.notYoursTitle")}</h1>
      <p className="mt-3 text-muted">{t("statuses.notYoursText")}</p>
      <p className="mt-6">
        <ButtonLink to={promisesPath()}>{t("statuses.promises")}</ButtonLink>
      </p>
    </div>
  );
}
