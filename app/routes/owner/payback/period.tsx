import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readSetting } from "#app/domain/community/settings.server";
import { readHeldBetween } from "#app/domain/points/confirm.server";
import { endOf, startOf } from "#app/domain/points/periods.server";
import { beginClosing } from "#app/domain/rewards/close.server";
import { readCreditProgress } from "#app/domain/rewards/credit.server";
import { beginFreezing } from "#app/domain/rewards/freeze.server";
import { approvePayback, publishPayback, readPayback, reviewPayback } from "#app/domain/rewards/payback.server";
import { PAYOUTS_PER_PAGE, readPayouts } from "#app/domain/rewards/payouts.server";
import { PAYOUT_WAYS } from "#app/domain/rewards/ways";
import { formatWorth } from "#app/lib/number";
import { budgetPath, ownerPath, paybackPath } from "#app/lib/paths";
import { dayIn } from "#app/lib/time";
import { Facts } from "#app/ui/kit/facts";
import { useNumber } from "#app/ui/kit/number";
import { Pager } from "#app/ui/kit/pager";
import { SectionHeading } from "#app/ui/kit/section-heading";
import { useWords } from "#app/ui/kit/words";
import { pageTitle } from "#app/ui/layout/page-title";
import { OwnerRooms } from "#app/ui/owner/owner-rooms";
import { CreditProgress } from "#app/ui/rewards/credit-progress";
import { PaybackSteps } from "#app/ui/rewards/payback-steps";
import { PayoutRows } from "#app/ui/rewards/payout-rows";
import { PayoutTotals } from "#app/ui/rewards/payout-totals";
import { numberOf, periodIdOf } from "#app/web/ids.server";
import { ownerOf } from "#app/web/owner.server";
import { reading, writing } from "#app/web/respond.server";
import { type STEPS, StepForm } from "./forms";

export { clientLoader } from "#app/ui/layout/room-words";
export { OwnerError as ErrorBoundary } from "#app/ui/owner/owner-error";
export { clientAction } from "#app/ui/writing/client-action";

export const loader = reading(async (work) => {
  const owner = ownerOf(work);
  const id = periodIdOf(work.param("id"));
  // What was just begun is to be seen, however late a replica is.
  const db = work.app.db;
  const after = work.query("after") ? numberOf(work.query("after") ?? "") : 0;
  const { sealedPayerIban, ...period } = await readPayback(db, owner, id);
  const hasCredit = period.totals.some(({ way }) => way === "credit");
  const [currency, held, credit, payouts] = await Promise.all([
    readSetting(db, "currency"),
    period.state === "closed" ? readHeldBetween(db, { from: startOf(period), to: endOf(period) }) : null,
    work.app.billing && hasCredit ? readCreditProgress(db, id) : null,
    readPayouts(db, id, after, PAYOUTS_PER_PAGE + 1),
  ]);
  const rows = payouts.slice(0, PAYOUTS_PER_PAGE).map(({ sealedIban, holder, personId, ...row }) => row);
  const last = payouts.length > PAYOUTS_PER_PAGE ? rows.at(-1) : undefined;
  return {
    period: { ...period, over: work.now >= endOf(period), hasPayer: sealedPayerIban !== null },
    mayChooseUntil: period.choiceUntil !== null && work.now < period.choiceUntil,
    isReviewer: period.reviewerId === owner.id,
    held,
    currency,
    credit,
    rows,
    more: last ? paybackPath({ id }, { after: last.id }) : null,
    first: after > 0 ? paybackPath({ id }) : null,
  };
});

const VERBS = {
  closing: beginClosing,
  reviewed: reviewPayback,
  approved: approvePayback,
  freezing: beginFreezing,
  published: publishPayback,
} satisfies Record<(typeof STEPS)[number], unknown>;

/** The period is one step further. */
export const action = writing(async (work) => {
  const owner = ownerOf(work);
  const id = periodIdOf(work.param("id"));
  const { wanted } = await work.form(StepForm);
  await VERBS[wanted](work.db, owner, id, work.now);
  return work.done(paybackPath({ id }), "saved");
});

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t("owner.rooms.payback"));

export default function PaybackPeriod() {
  const { period, rows, more, first, currency, credit, ...sight } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const { language } = useWords();
  return (
    <OwnerRooms
      room="payback"
      title={t("payback.span", { from: dayIn(period.startsOn, language), to: dayIn(period.endsOn, language) })}
      lead={t(`payback.periodStates.${period.state}`)}
    >
      <Sums />
      <PaybackSteps period={period} currency={currency} {...sight} />
      {period.totals.length > 0 && (
        <PayoutTotals
          totals={period.totals}
          currency={currency}
          periodId={period.state === "frozen" ? period.id : null}
          byHand={credit === null ? PAYOUT_WAYS : PAYOUT_WAYS.filter((way) => way !== "credit")}
        />
      )}
      {credit && <CreditProgress periodId={period.id} {...credit} />}
      {rows.length > 0 && (
        <section className="mt-10">
          <SectionHeading>{t("payback.payouts")}</SectionHeading>
          <PayoutRows rows={rows} periodId={period.id} currency={currency} />
          <Pager before={first} after={more} labels={{ before: t("payback.fromTheFirst"), after: t("payback.more") }} />
        </section>
      )}
      <p className="mt-8">
        <a href={ownerPath("payback")} className="inline-flex min-h-8 items-center text-accent underline">
          {t("payback.allPeriods")}
        </a>
      </p>
    </OwnerRooms>
  );
}

function Sums() {
  const { period, currency } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const { language } = useWords();
  const number = useNumber();
  const facts: [string, string][] = [
    [t("payback.people"), number(period.people)],
    [t("payback.budget"), `${number(period.budget)} · ${formatWorth(period.budget, currency, language)}`],
    ...(period.confirmedPoints === null
      ? []
      : [[t("payback.confirmedIn"), number(period.confirmedPoints)] satisfies [string, string]]),
    ...(period.sharedPoints === null || period.sharedPoints === period.budget
      ? []
      : [[t("payback.shared"), number(period.sharedPoints)] satisfies [string, string]]),
    ...(period.state === "frozen" || period.state === "published"
      ? []
      : [
          [t("payback.toPay"), `${number(period.toPay)} · ${formatWorth(period.toPay, currency, language)}`] satisfies [
            string,
            string,
          ],
        ]),
  ];
  return (
    <>
      <Facts facts={facts} />
      {period.state === "open" && (
        <p className="mt-2">
          <a href={budgetPath(period)} className="inline-flex min-h-8 items-center text-accent underline">
            {t("payback.changeBudget")}
          </a>
        </p>
      )}
    </>
  );
}
