import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { countWaiting, listSignals } from "#app/domain/fair-play/list.server";
import { readCursor } from "#app/lib/cursor";
import { fairPlayPath } from "#app/lib/paths";
import { SignalRowItem } from "#app/ui/fair-play/signal-row";
import { SIGNAL_STATES } from "#app/ui/fair-play/states";
import { EmptyState } from "#app/ui/kit/empty-state";
import { Pager } from "#app/ui/kit/pager";
import { Tabs } from "#app/ui/kit/tabs";
import { pageTitle } from "#app/ui/layout/page-title";
import { reading } from "#app/web/respond.server";

export { FairPlayError as ErrorBoundary } from "#app/ui/fair-play/fair-play-error";
export { clientLoader } from "#app/ui/layout/room-words";

export const loader = reading(async ({ db, member, query }) => {
  const viewer = member();
  const state = SIGNAL_STATES.find((each) => each === query("state")) ?? "open";
  const [{ rows, before, after }, waiting] = await Promise.all([
    listSignals(db, viewer, { state, before: readCursor(query("before")), after: readCursor(query("after")) }),
    countWaiting(db, viewer),
  ]);
  return {
    state,
    rows,
    waiting,
    before: before && fairPlayPath({ state, before }),
    after: after && fairPlayPath({ state, after }),
  };
});

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t("fairPlay.title"));

export default function Signals() {
  const { state, rows, waiting, before, after } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <div className="max-w-text">
      <h1 className="text-2xl">{t("fairPlay.title")}</h1>
      <p className="mt-2 mb-4 text-muted">{t("fairPlay.lead")}</p>
      {waiting.appeals > 0 && (
        <p className="mb-4 font-semibold">{t("fairPlay.appealsWaiting", { count: waiting.appeals })}</p>
      )}
      <Tabs
        label={t("fairPlay.by")}
        tabs={SIGNAL_STATES.map((each) => ({
          to: fairPlayPath({ state: each }),
          label: t(`fairPlay.states.${each}`),
          current: each === state,
        }))}
      />
      {rows.length === 0 ? (
        <EmptyState title={t(`fairPlay.empty.${state}`)}>{t("fairPlay.emptyHint")}</EmptyState>
      ) : (
        <ul className="-mt-3 divide-y divide-line border-line border-b">
          {rows.map((signal) => (
            <SignalRowItem key={signal.id} signal={signal} />
          ))}
        </ul>
      )}
      <Pager before={before} after={after} />
    </div>
  );
}
