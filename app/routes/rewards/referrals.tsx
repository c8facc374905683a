import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readReferrals } from "#app/domain/referrals/read.server";
import { joinPath, rewardsPath } from "#app/lib/paths";
import { EmptyState } from "#app/ui/kit/empty-state";
import { Facts } from "#app/ui/kit/facts";
import { useNumber } from "#app/ui/kit/number";
import { SectionHeading } from "#app/ui/kit/section-heading";
import { pageTitle } from "#app/ui/layout/page-title";
import { CopyLink } from "#app/ui/rewards/copy-link";
import { reading } from "#app/web/respond.server";

export { clientLoader } from "#app/ui/layout/room-words";

export const loader = reading(async ({ app, db, member }) => {
  const me = member();
  return { ...(await readReferrals(db, me)), link: app.address.link(joinPath(me)), staff: me.role !== "member" };
});

export const headers = () => ({ "Cache-Control": "no-store" });

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t("referrals.title"));

export default function ReferralsPage() {
  const { link, staff, joined, rules } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const points = t("rewards.points", { count: rules.pointsReferral });
  return (
    <div className="max-w-text">
      <h1 className="text-2xl">{t("referrals.title")}</h1>
      <p className="mt-1 text-muted">{staff ? t("referrals.staff") : t("referrals.lead", { points })}</p>
      <CopyLink url={link} label={t("referrals.link")} copy={t("referrals.copy")} />
      <section className="mt-10">
        <SectionHeading>{t("referrals.soFar")}</SectionHeading>
        {joined === 0 ? (
          <EmptyState title={t("referrals.none")}>
            <p>{t("referrals.noneText")}</p>
          </EmptyState>
        ) : (
          <SoFar />
        )}
      </section>
      <section className="mt-10">
        <SectionHeading>{t("referrals.how")}</SectionHeading>
        <ul className="list-disc space-y-2 pl-5">
          <li>
            {t("referrals.activeMeans", {
              count: rules.referralActiveDays,
              within: t("referrals.within", { count: rules.referralWithinDays }),
            })}
          </li>
          {!staff && <li>{t("referrals.most", { count: rules.referralsPerPeriod })}</li>}
          {!staff && <li>{t("referrals.fair")}</li>}
          <li>{t("referrals.told")}</li>
        </ul>
      </section>
      <p className="mt-8 border-line border-t pt-4">
        <a href={rewardsPath()} className="inline-flex min-h-8 items-center text-accent underline">
          {t("rewards.back")}
        </a>
      </p>
    </div>
  );
}

function SoFar() {
  const { joined, active, waiting, uncounted, points, staff } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const number = useNumber();
  const facts: [string, string][] = [
    [t("referrals.joined"), number(joined)],
    [t("referrals.active"), number(active)],
    [t("referrals.waiting"), number(waiting)],
    ...(uncounted > 0 ? [[t("referrals.uncounted"), number(uncounted)] satisfies [string, string]] : []),
    ...(staff ? [] : [[t("referrals.earned"), t("rewards.points", { count: points })] satisfies [string, string]]),
  ];
  return <Facts facts={facts} />;
}
