import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { listCurrentCalls, listPastCalls } from "#app/domain/calls/list.server";
import { mayCall } from "#app/domain/calls/policy";
import { readCursor } from "#app/lib/cursor";
import { callsPath, newCallPath } from "#app/lib/paths";
import { drawing } from "#app/routes/drawing.server";
import { CallRows } from "#app/ui/calls/call-rows";
import { ButtonLink } from "#app/ui/kit/button";
import { Drawn } from "#app/ui/kit/drawn";
import { EmptyState } from "#app/ui/kit/empty-state";
import { Pager } from "#app/ui/kit/pager";
import { foundPage } from "#app/ui/layout/page-title";
import { IdeaPlaces } from "#app/ui/statuses/idea-places";
import { reading } from "#app/web/respond.server";

export const loader = reading(async (work) => {
  const { db, viewer, now } = work;
  const turn = { before: readCursor(work.query("before")), after: readCursor(work.query("after")) };
  const [current, { rows, before, after }, draw] = await Promise.all([
    listCurrentCalls(db, viewer, now),
    listPastCalls(db, viewer, { now, ...turn }),
    drawing(work),
  ]);
  const none = current.open.length + current.coming.length + rows.length === 0;
  const calls = [
    <CallRows key="open" state="open" rows={current.open} now={now} />,
    <CallRows key="coming" state="coming" rows={current.coming} now={now} />,
    <CallRows key="past" state="past" rows={rows} now={now} />,
  ];
  return {
    calls: none ? null : draw(calls),
    before: before && callsPath({ before }),
    after: after && callsPath({ after }),
    mayCall: mayCall(viewer, now),
  };
});

export const meta: MetaFunction = ({ matches, location }) =>
  foundPage(matches, {
    title: (t) => t("calls.title"),
    lead: (t) => t("calls.lead"),
    path: callsPath(),
    worthFinding: location.search === "",
  });

export default function Calls() {
  const { calls, before, after, mayCall: may } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <>
      <h1 className="text-2xl">{t("calls.title")}</h1>
      <p className="mt-2 mb-4 max-w-text text-muted">{t("calls.lead")}</p>
      <IdeaPlaces here="calls" />
      {may && (
        <p className="mb-6">
          <ButtonLink to={newCallPath()} look="accent">
            {t("calls.new")}
          </ButtonLink>
        </p>
      )}
      <div className="max-w-text">
        {calls ? (
          <Drawn html={calls} />
        ) : (
          <EmptyState title={t("calls.empty")}>
            <p>{t("calls.emptyHint")}</p>
          </EmptyState>
        )}
        <Pager before={before} after={after} />
      </div>
    </>
  );
}
