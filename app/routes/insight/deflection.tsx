import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Download } from "lucide";
import { useTranslation } from "react-i18next";
import { isOwner } from "#app/domain/community/policy";
import { type DeflectionReport, REPORT_WEEKS, readDeflection, readPeriod } from "#app/domain/insight/deflection.server";
import { formatMoney } from "#app/lib/number";
import { insightExportPath, insightPath, ownerPath } from "#app/lib/paths";
import { InsightRooms } from "#app/ui/insight/insight-rooms";
import { WeeksChart } from "#app/ui/insight/weeks-chart";
import { WeeksTable } from "#app/ui/insight/weeks-table";
import { ButtonLink } from "#app/ui/kit/button";
import { EmptyState } from "#app/ui/kit/empty-state";
import { Icon } from "#app/ui/kit/icon";
import { useNumber } from "#app/ui/kit/number";
import { Tabs } from "#app/ui/kit/tabs";
import { useWords } from "#app/ui/kit/words";
import { pageTitle } from "#app/ui/layout/page-title";
import { reading } from "#app/web/respond.server";
import { searchStaffOf } from "#app/web/search-staff.server";

export { InsightError as ErrorBoundary } from "#app/ui/insight/insight-error";
export { clientLoader } from "#app/ui/layout/room-words";

export const loader = reading(async (work) => {
  const viewer = searchStaffOf(work);
  const period = readPeriod(work.query("weeks"));
  const report = await readDeflection(work.db, viewer, period, work.now);
  return { report, period, periods: REPORT_WEEKS, owner: isOwner(viewer) };
});

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t("insight.rooms.deflection"));

export default function Deflection() {
  const { report, period, periods, owner } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const tabs = periods.map((weeks) => ({
    to: insightPath("deflection", { weeks }),
    label: t("insight.deflection.weeks", { count: weeks }),
    current: weeks === period,
  }));
  return (
    <InsightRooms room="deflection" lead={t("insight.deflection.lead")}>
      <Tabs label={t("insight.deflection.period")} tabs={tabs} />
      {report.total.visits === 0 ? (
        <EmptyState title={t("insight.deflection.empty")}>
          <p>{t("insight.deflection.emptyHint")}</p>
        </EmptyState>
      ) : (
        <>
          <Outcomes report={report} owner={owner} />
          <h2 className="mt-10 mb-3 text-lg">{t("insight.deflection.table")}</h2>
          <WeeksChart weeks={report.weeks} />
          <WeeksTable weeks={report.weeks} total={report.total} />
          <p className="mt-5">
            <ButtonLink to={insightExportPath({ weeks: period })}>
              <Icon of={Download} className="size-4" />
              {t("insight.deflection.export")}
            </ButtonLink>
          </p>
        </>
      )}
      <Poll poll={report.poll} />
      <Notes searchesAnswered={report.searchesAnswered} />
    </InsightRooms>
  );
}

/** What was said and what is guessed, apart; and the money, which only what was said is worth. */
function Outcomes({ report, owner }: { report: DeflectionReport; owner: boolean }) {
  const { t } = useTranslation();
  const number = useNumber();
  const { solved, left } = report.total;
  return (
    <>
      <dl className="grid gap-x-10 gap-y-6 sm:grid-cols-2">
        <div>
          <dt className="font-semibold">{t("insight.deflection.explicit")}</dt>
          <dd>
            <p className="font-semibold font-serif text-3xl tabular-nums">{number(solved)}</p>
            <p className="text-muted text-sm">{t("insight.deflection.explicitText", { count: solved })}</p>
          </dd>
        </div>
        <div>
          <dt className="font-semibold">{t("insight.deflection.implicit")}</dt>
          <dd>
            <p className="font-semibold font-serif text-3xl text-muted tabular-nums">{number(left)}</p>
            <p className="text-muted text-sm">{t("insight.deflection.implicitText", { count: left })}</p>
          </dd>
        </div>
      </dl>
      <p className="mt-4">{t("insight.deflection.apart")}</p>
      <Money report={report} owner={owner} />
    </>
  );
}

function Money({ report, owner }: { report: DeflectionReport; owner: boolean }) {
  const { t } = useTranslation();
  const { language } = useWords();
  const { costPerContact, currency, saved, total } = report;
  const money = (amount: number) => formatMoney(amount, currency, language);
  return (
    <section aria-labelledby="saved" className="mt-8 rounded-md bg-sunken px-5 py-4">
      <h2 id="saved" className="font-sans font-semibold text-base">
        {t("insight.deflection.saved")}
      </h2>
      {costPerContact > 0 ? (
        <>
          <p className="font-semibold font-serif text-3xl tabular-nums">{money(saved)}</p>
          <p className="text-muted text-sm">
            {t("insight.deflection.formula", {
              solved: total.solved,
              cost: money(costPerContact),
              saved: money(saved),
            })}
          </p>
        </>
      ) : (
        <p className="mt-1">
          {t("insight.deflection.noCost")}{" "}
          {owner ? (
            <a href={ownerPath("settings")} className="text-accent underline">
              {t("insight.deflection.setCost")}
            </a>
          ) : (
            t("insight.deflection.askOwner")
          )}
        </p>
      )}
    </section>
  );
}

function Poll({ poll: { asked, yes, partly, no } }: { poll: DeflectionReport["poll"] }) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="poll" className="mt-10">
      <h2 id="poll" className="text-lg">
        {t("insight.deflection.poll")}
      </h2>
      {asked === 0 ? (
        <p className="mt-2 text-muted">{t("insight.deflection.pollEmpty")}</p>
      ) : (
        <p className="mt-2">
          {t("insight.deflection.pollText", { count: asked })}{" "}
          {t("insight.deflection.pollAnswers", { yes, partly, no, none: Math.max(0, asked - yes - partly - no) })}
        </p>
      )}
    </section>
  );
}

function Notes({ searchesAnswered }: { searchesAnswered: number }) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="notes" className="mt-10">
      <h2 id="notes" className="text-lg">
        {t("insight.deflection.notes")}
      </h2>
      <ul className="mt-2 list-disc space-y-2 pl-5 text-muted text-sm">
        <li>{t("insight.deflection.noteScripts")}</li>
        <li>{t("insight.deflection.noteServer", { count: searchesAnswered })}</li>
        <li>{t("insight.deflection.noteDay")}</li>
        <li>{t("insight.deflection.noteUndecided")}</li>
        <li>{t("insight.deflection.notePrivacy")}</li>
      </ul>
    </section>
  );
}
