import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { hasOwnSignals } from "#app/domain/fair-play/own.server";
import { readHeldOf } from "#app/domain/points/confirm.server";
import { readQuests } from "#app/domain/quests/progress.server";
import { readRewards } from "#app/domain/rewards/balance.server";
import { findChoice, findWindow } from "#app/domain/rewards/choice.server";
import { listPublished, type PublishedPeriod } from "#app/domain/rewards/payback.server";
import { formatWorth } from "#app/lib/number";
import { payoutChoicePath, perksPath, referralsPath, statementPath } from "#app/lib/paths";
import { dayIn, monthIn } from "#app/lib/time";
import { HeldNote } from "#app/ui/fair-play/held-note";
import { ButtonLink } from "#app/ui/kit/button";
import { useNumber } from "#app/ui/kit/number";
import { SectionHeading } from "#app/ui/kit/section-heading";
import { useWords } from "#app/ui/kit/words";
import { pageTitle } from "#app/ui/layout/page-title";
import { FirstSteps } from "#app/ui/rewards/first-steps";
import { WhatEarns } from "#app/ui/rewards/what-earns";
import { reading } from "#app/web/respond.server";

export { clientLoader } from "#app/ui/layout/room-words";

export const loader = reading(async ({ app, db, member, now }) => {
  const me = member();
  const [rewards, window, paid, looked, quests] = await Promise.all([
    readRewards(db, me, now),
    findWindow(db, me, now),
    listPublished(db),
    hasOwnSignals(db, me),
    readQuests(db, me, now),
  ]);
  const [choice, held] = await Promise.all([
    window && findChoice(db, app.seal, me, window.periodId),
    looked ? readHeldOf(db, me) : null,
  ]);
  return {
    ...rewards,
    staff: me.role !== "member",
    mayChoose: window !== null,
    way: choice?.way ?? null,
    paid,
    held: held && { of: me.handle, points: held.points },
    quests,
  };
});

export const headers = () => ({ "Cache-Control": "no-store" });

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t("rewards.title"));

export default function RewardsOverview() {
  const { pending, confirmed, endsOn, rules, currency, months, staff, mayChoose, way, paid, held, quests } =
    useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const { language } = useWords();
  const worth = (points: number) => t("rewards.worth", { money: formatWorth(points, currency, language) });
  return (
    <div className="max-w-text">
      <h1 className="text-2xl">{t("rewards.title")}</h1>
      <p className="mt-1 text-muted">{t(staff ? "rewards.staff" : "rewards.lead")}</p>
      {(!staff || months.length > 0) && (
        <dl className="mt-6 grid gap-x-10 gap-y-6 sm:grid-cols-2">
          <Balance head={t("rewards.confirmed")} points={confirmed} worth={worth(confirmed)}>
            {confirmed < 0 ? t("rewards.owed") : t("rewards.confirmedText", { day: dayIn(endsOn, language) })}
          </Balance>
          <Balance head={t("rewards.pending")} points={pending} worth={worth(pending)}>
            {t("rewards.pendingText", { count: rules.pendingDays })}
          </Balance>
        </dl>
      )}
      {held && <HeldNote handle={held.of} points={held.points} />}
      {mayChoose && (
        <p className="mt-6 flex flex-wrap items-center gap-3">
          {way && <span>{t("payback.chosen", { way: t(`payback.ways.${way}`) })}</span>}
          <ButtonLink to={payoutChoicePath()} look={way ? "plain" : "accent"}>
            {t(way ? "payback.changeChoice" : "payback.chooseNow")}
          </ButtonLink>
        </p>
      )}
      <p className="mt-6">
        <ButtonLink to={perksPath()}>{t("rewards.spend")}</ButtonLink>
      </p>
      {quests && <FirstSteps {...quests} />}
      <section className="mt-10">
        <SectionHeading>{t("rewards.earns")}</SectionHeading>
        <WhatEarns rules={rules} currency={currency} />
        <p className="mt-3">
          <a href={referralsPath()} className="inline-flex min-h-8 items-center text-accent underline">
            {t("referrals.title")}
          </a>
        </p>
      </section>
      <section className="mt-10">
        <SectionHeading>{t("rewards.statements")}</SectionHeading>
        {months.length === 0 ? (
          <p className="text-muted">{t("rewards.noStatements")}</p>
        ) : (
          <ul>
            {months.map((month) => (
              <li key={month}>
                <a href={statementPath({ month })} className="inline-flex min-h-8 items-center text-accent underline">
                  {monthIn(month, language)}
                </a>
              </li>
            ))}
          </ul>
        )}
      </section>
      <PaidBefore paid={paid} currency={currency} />
    </div>
  );
}

function PaidBefore({ paid, currency }: { paid: readonly PublishedPeriod[]; currency: string }) {
  const { t } = useTranslation();
  const { language } = useWords();
  if (paid.length === 0) return null;
  return (
    <section className="mt-10">
      <SectionHeading>{t("payback.paidBefore")}</SectionHeading>
      <dl className="divide-y divide-line">
        {paid.map(({ startsOn, endsOn, people, points }) => (
          <div key={startsOn} className="flex flex-wrap justify-between gap-x-6 py-2">
            <dt>{t("payback.span", { from: dayIn(startsOn, language), to: dayIn(endsOn, language) })}</dt>
            <dd className="text-muted">
              {t("payback.paidInPeriod", { count: people, money: formatWorth(points, currency, language) })}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Balance({ head, points, worth, children }: { head: string; points: number; worth: string; children: string }) {
  const number = useNumber();
  return (
    <div>
      <dt className="font-semibold">{head}</dt>
      <dd>
        <p>
          <span className="font-semibold font-serif text-3xl tabular-nums">{number(points)}</span>{" "}
          <span className="text-muted">{worth}</span>
        </p>
        <p className="text-muted text-sm">{children}</p>
      </dd>
    </div>
  );
}
