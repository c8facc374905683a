import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { REDEMPTION_STATES } from "#app/domain/perks/kinds";
import { listQueue } from "#app/domain/perks/redemptions.server";
import { gesturesPath, perkQueuePath, readId, redemptionPath } from "#app/lib/paths";
import { EmptyState } from "#app/ui/kit/empty-state";
import { Pager } from "#app/ui/kit/pager";
import { Tabs } from "#app/ui/kit/tabs";
import { Time } from "#app/ui/kit/time";
import { pageTitle } from "#app/ui/layout/page-title";
import { PersonName } from "#app/ui/people/person-name";
import { reading } from "#app/web/respond.server";

export { clientLoader } from "#app/ui/layout/room-words";

export const loader = reading(async ({ db, member, query }) => {
  const state = REDEMPTION_STATES.find((each) => each === query("state")) ?? "reserved";
  const after = readId(query("after") ?? "");
  const { rows, after: next } = await listQueue(db, member(), { state, after });
  return {
    state,
    rows,
    states: REDEMPTION_STATES,
    more: next === null ? null : perkQueuePath({ state, after: next }),
    first: after === null ? null : perkQueuePath({ state }),
  };
});

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t("perks.queue.title"));

export default function PerkQueue() {
  const { state, rows, states, more, first } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <div className="max-w-text">
      <h1 className="text-2xl">{t("perks.queue.title")}</h1>
      <p className="mt-2 mb-4 text-muted">{t("perks.queue.lead")}</p>
      <Tabs
        label={t("perks.queue.tabs")}
        tabs={states.map((each) => ({
          to: perkQueuePath({ state: each }),
          label: t(`perks.states.${each}`),
          current: each === state,
        }))}
      />
      {rows.length === 0 ? (
        <EmptyState title={t("perks.queue.empty")}>
          <p>{t("perks.queue.emptyHint")}</p>
        </EmptyState>
      ) : (
        <ul className="-mt-3 divide-y divide-line border-line border-b">
          {rows.map(({ id, perk, person, points, reservedAt, settledAt }) => (
            <li key={id} className="py-3">
              <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
                <a
                  href={redemptionPath({ id })}
                  className="inline-flex min-h-6 items-center font-semibold text-accent underline"
                >
                  <bdi>{perk}</bdi>
                </a>
                <PersonName person={person} />
              </p>
              <p className="text-muted text-sm">
                {t("rewards.points", { count: points })} · <Time at={settledAt ?? reservedAt} />
              </p>
            </li>
          ))}
        </ul>
      )}
      <p className="mt-6">
        <a href={gesturesPath()} className="inline-flex min-h-8 items-center text-accent underline">
          {t("perks.gestures.title")}
        </a>
      </p>
      <Pager before={first} after={more} labels={{ before: t("perks.first"), after: t("perks.next") }} />
    </div>
  );
}
