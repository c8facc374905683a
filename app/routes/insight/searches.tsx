import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { LOOKED_FOR_LISTS, readLookedFor } from "#app/domain/insight/looked-for.server";
import { insightPath, searchPath } from "#app/lib/paths";
import { InsightRooms } from "#app/ui/insight/insight-rooms";
import { EmptyState } from "#app/ui/kit/empty-state";
import { useLangOf } from "#app/ui/kit/lang-of";
import { useNumber } from "#app/ui/kit/number";
import { Tabs } from "#app/ui/kit/tabs";
import { pageTitle } from "#app/ui/layout/page-title";
import { reading } from "#app/web/respond.server";
import { searchStaffOf } from "#app/web/search-staff.server";

export { InsightError as ErrorBoundary } from "#app/ui/insight/insight-error";
export { clientLoader } from "#app/ui/layout/room-words";

const PERIODS = [7, 28, 90] as const;

export const loader = reading(async (work) => {
  const viewer = searchStaffOf(work);
  const list = LOOKED_FOR_LISTS.find((name) => name === work.query("list")) ?? "popular";
  const days = PERIODS.find((period) => String(period) === work.query("days")) ?? 28;
  return { list, days, lists: LOOKED_FOR_LISTS, rows: await readLookedFor(work.db, viewer, { list, days }, work.now) };
});

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t("insight.rooms.searches"));

export default function Searches() {
  const { list, days, lists, rows } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <InsightRooms room="searches" lead={t("insight.searches.lead")}>
      <Tabs
        label={t("insight.searches.list")}
        tabs={lists.map((name) => ({
          to: insightPath("searches", { list: name, days }),
          label: t(`insight.searches.lists.${name}`),
          current: name === list,
        }))}
      />
      <Periods list={list} days={days} />
      {rows.length === 0 ? (
        <EmptyState title={t(`insight.searches.empty.${list}`)} />
      ) : (
        <ol className="divide-y divide-line border-line border-y">
          {rows.map((row) => (
            <Row key={row.words} {...row} />
          ))}
        </ol>
      )}
    </InsightRooms>
  );
}

function Periods({ list, days }: { list: string; days: number }) {
  const { t } = useTranslation();
  return (
    <nav aria-label={t("insight.searches.period")} className="mb-4 flex gap-x-4 text-sm">
      {PERIODS.map((period) => (
        <a
          key={period}
          href={insightPath("searches", { list, days: period })}
          aria-current={period === days ? "page" : undefined}
          className="inline-flex min-h-8 items-center text-accent underline aria-[current=page]:font-semibold aria-[current=page]:text-ink aria-[current=page]:no-underline"
        >
          {t("insight.searches.days", { count: period })}
        </a>
      ))}
    </nav>
  );
}

function Row({ words, visits, opened }: { words: string; visits: number; opened: number }) {
  const { t } = useTranslation();
  const langOf = useLangOf();
  const number = useNumber();
  return (
    <li className="py-3">
      <p className="break-words font-semibold" lang={langOf(words)}>
        <bdi>{words}</bdi>
      </p>
      <p className="text-muted text-sm tabular-nums">
        {t("insight.searches.visits")}: {number(visits)} · {t("insight.searches.opened")}: {number(opened)}
      </p>
      <p className="mt-1 flex flex-wrap gap-x-5 text-sm">
        {[
          [searchPath({ q: words }), t("insight.searches.try")],
          [insightPath("pins", { words }), t("insight.searches.choose")],
          [insightPath("synonyms", { words }), t("insight.searches.synonym")],
        ].map(([to, label]) => (
          <a key={to} href={to} className="inline-flex min-h-8 items-center text-accent underline">
            {label}
            <span className="sr-only">
              : <bdi>{words}</bdi>
            </span>
          </a>
        ))}
      </p>
    </li>
  );
}
