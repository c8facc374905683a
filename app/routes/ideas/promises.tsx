import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readSettings } from "#app/domain/community/settings.server";
import { findSpace } from "#app/domain/spaces/list.server";
import { maySeeQueue } from "#app/domain/statuses/policy";
import { listPromises, PROMISE_STATES, readKeeping, type SpaceKeeping } from "#app/domain/statuses/promises.server";
import { readCursor } from "#app/lib/cursor";
import { promisesPath, queuePath } from "#app/lib/paths";
import { drawing } from "#app/routes/drawing.server";
import { ButtonLink } from "#app/ui/kit/button";
import { Drawn } from "#app/ui/kit/drawn";
import { EmptyState } from "#app/ui/kit/empty-state";
import { Pager } from "#app/ui/kit/pager";
import { Tabs } from "#app/ui/kit/tabs";
import { foundPage } from "#app/ui/layout/page-title";
import { IdeaPlaces } from "#app/ui/statuses/idea-places";
import { KeepingBySpace, KeptChart } from "#app/ui/statuses/keeping";
import { PromiseRows } from "#app/ui/statuses/promise-rows";
import { type Reading, reading } from "#app/web/respond.server";

const RULES = ["promiseVotes", "promiseAffected", "promiseDays"] as const;

export const loader = reading(async (work) => {
  const { db, viewer, now, query } = work;
  const slug = query("space");
  const [space, keeping, rules, draw] = await Promise.all([
    slug ? findSpace(db, viewer, slug) : null,
    readKeeping(db, viewer, now),
    readSettings(db, RULES),
    drawing(work),
  ]);
  const counts = countsOf(keeping.spaces.filter((each) => !space || each.space.slug === space.slug));
  const state = stateOf(work, counts);
  const { rows, before, after } = await listPromises(db, viewer, {
    state,
    spaceId: space?.id,
    now,
    before: readCursor(query("before")),
    after: readCursor(query("after")),
  });
  const here = { state, space: space?.slug };
  return {
    rules,
    states: PROMISE_STATES,
    state,
    counts,
    space: space && { slug: space.slug, name: space.name },
    rows: rows.length > 0 ? draw(<PromiseRows rows={rows} now={now} />) : null,
    before: before && promisesPath({ ...here, before }),
    after: after && promisesPath({ ...here, after }),
    chart: draw(<KeptChart months={keeping.months} />),
    bySpace: keeping.spaces.length > 0 ? draw(<KeepingBySpace spaces={keeping.spaces} />) : null,
    staff: maySeeQueue(viewer),
  };
});

type Counts = Record<"overdue" | "due", number>;

function countsOf(spaces: readonly SpaceKeeping[]): Counts {
  const counts = { overdue: 0, due: 0 };
  for (const { overdue, due } of spaces) {
    counts.overdue += overdue;
    counts.due += due;
  }
  return counts;
}

/** What the address asks for; else what is overdue, if anything is. */
const stateOf = ({ query }: Reading, counts: Counts) =>
  PROMISE_STATES.find((state) => state === query("state")) ?? (counts.overdue > 0 ? "overdue" : "due");

export const meta: MetaFunction = ({ matches, location }) =>
  foundPage(matches, {
    title: (t) => t("statuses.promises"),
    path: promisesPath(),
    worthFinding: location.search === "",
  });

export default function Promises() {
  const { rules, bySpace, chart, staff } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const lead = { votes: rules.promiseVotes, affected: rules.promiseAffected, days: rules.promiseDays };
  return (
    <>
      <h1 className="text-2xl">{t("statuses.promises")}</h1>
      <p className="mt-2 mb-4 max-w-text text-muted">{t("statuses.promisesLead", lead)}</p>
      <IdeaPlaces here="promises" />
      {staff && (
        <p className="mb-6">
          <ButtonLink to={queuePath()}>{t("statuses.queueTitle")}</ButtonLink>
        </p>
      )}
      <div className="max-w-text">
        <List />
        {bySpace && (
          <section aria-labelledby="by-space" className="mt-12">
            <h2 id="by-space" className="mb-3 text-lg">
              {t("statuses.bySpace")}
            </h2>
            <Drawn html={bySpace} />
          </section>
        )}
        <section aria-labelledby="kept-year" className="mt-12">
          <h2 id="kept-year" className="mb-3 text-lg">
            {t("statuses.keptYear")}
          </h2>
          <Drawn html={chart} />
        </section>
      </div>
    </>
  );
}

function List() {
  const { states, state, counts, space, rows, before, after } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const tabs = states.map((each) => ({
    to: promisesPath({ state: each, space: space?.slug }),
    label: each === "kept" ? t("statuses.state.kept") : `${t(`statuses.state.${each}`)} (${counts[each]})`,
    current: each === state,
  }));
  const labels = state === "kept" ? undefined : { before: t("statuses.earlier"), after: t("statuses.later") };
  return (
    <>
      {space && (
        <p className="mb-3 flex flex-wrap items-center gap-x-4">
          <bdi className="font-semibold">{space.name}</bdi>
          <a href={promisesPath({ state })} className="inline-flex min-h-6 items-center text-accent">
            {t("statuses.allSpaces")}
          </a>
        </p>
      )}
      <Tabs label={t("statuses.states")} tabs={tabs} />
      {rows ? (
        <Drawn html={rows} />
      ) : (
        <EmptyState title={t(`statuses.promisesEmpty.${state}`)}>
          <p>{t("statuses.promisesEmptyHint")}</p>
        </EmptyState>
      )}
      <Pager before={before} after={after} labels={labels} />
    </>
  );
}
