import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { MOST_PLACES } from "#app/domain/leaders/limits";
import { LEADER_PERIODS, listLeaders } from "#app/domain/leaders/list.server";
import { kindKey } from "#app/lib/kind-key";
import { accountPath, leadersPath } from "#app/lib/paths";
import { EmptyState } from "#app/ui/kit/empty-state";
import { Tabs } from "#app/ui/kit/tabs";
import { pageTitle } from "#app/ui/layout/page-title";
import { Places } from "#app/ui/leaders/places";
import { SpaceOfLeaders } from "#app/ui/leaders/space-of-leaders";
import { reading } from "#app/web/respond.server";

export const loader = reading(async ({ db, viewer, query }) => {
  const period = LEADER_PERIODS.find((name) => name === query("period")) ?? "month";
  const space = query("space") || null;
  return {
    period,
    periods: LEADER_PERIODS,
    space,
    member: viewer?.role === "member",
    shown: MOST_PLACES,
    ...(await listLeaders(db, viewer, { period, space })),
  };
});

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageTitle(matches, (t) => t("leaders.title"), [{ tagName: "link", rel: "canonical", href: leadersPath() }]);

export default function Leaders() {
  const { period, periods, space, places, spaces, mine, member, shown } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <div className="max-w-text">
      <h1 className="mb-1 text-2xl">{t("leaders.title")}</h1>
      <p className="mb-6 text-muted">{t("leaders.lead")}</p>
      <SpaceOfLeaders period={period} space={space} spaces={spaces} />
      <Tabs
        label={t("leaders.periods")}
        tabs={periods.map((each) => ({
          to: leadersPath({ period: each, space: space ?? undefined }),
          label: t(`leaders.period.${kindKey(each) as "week"}`),
          current: each === period,
        }))}
      />
      {member && <Mine mine={mine} shown={shown} />}
      {places.length > 0 ? <Places places={places} /> : <EmptyState title={t("leaders.empty")} />}
    </div>
  );
}

function Mine({ mine, shown }: { mine: { place: number; earned: number } | null; shown: number }) {
  const { t } = useTranslation();
  return (
    <p className="mb-4">
      {mine ? t("leaders.yours", mine) : t("leaders.yoursBeyond", { count: shown })}{" "}
      <a href={accountPath("profile")} className="text-accent hover:underline">
        {t("leaders.change")}
      </a>
    </p>
  );
}
