import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Download } from "lucide";
import { useTranslation } from "react-i18next";
import { findEarner, listLines, readMonth, readStatement } from "#app/domain/rewards/statement.server";
import { readCursor } from "#app/lib/cursor";
import { rewardsPath, statementExportPath, statementPath } from "#app/lib/paths";
import { monthIn } from "#app/lib/time";
import { ButtonLink } from "#app/ui/kit/button";
import { Icon } from "#app/ui/kit/icon";
import { Pager } from "#app/ui/kit/pager";
import { useWords } from "#app/ui/kit/words";
import { pageTitle } from "#app/ui/layout/page-title";
import { MonthSums } from "#app/ui/rewards/month-sums";
import { StatementLines } from "#app/ui/rewards/statement-lines";
import { reading } from "#app/web/respond.server";

export { clientLoader } from "#app/ui/layout/room-words";

export const loader = reading(async ({ db, member, query, now }) => {
  const viewer = member();
  const handle = query("member");
  const month = readMonth(query("month"), now);
  const earner = await findEarner(db, viewer, handle);
  const [statement, { rows, before, after }] = await Promise.all([
    readStatement(db, earner, month),
    listLines(db, viewer, earner, {
      month,
      before: readCursor(query("before")),
      after: readCursor(query("after")),
    }),
  ]);
  const pathOf = (next: { month?: string; before?: string; after?: string }) =>
    statementPath({ month, member: handle, ...next });
  return {
    ...statement,
    rows,
    before: before && pathOf({ before }),
    after: after && pathOf({ after }),
    earlier: statement.earlier && pathOf({ month: statement.earlier }),
    later: statement.later && pathOf({ month: statement.later }),
    file: statementExportPath({ month, member: handle }),
    totals: { before: statement.before, after: statement.after },
  };
});

export const headers = () => ({ "Cache-Control": "no-store" });

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t("rewards.statementTitle"));

export default function Statement() {
  const { month, of, rows, before, after, earlier, later, file, totals } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const { language } = useWords();
  return (
    <div className="max-w-text">
      <h1 className="text-2xl">{t("rewards.statementOf", { month: monthIn(month, language) })}</h1>
      <p className="mt-1 text-muted">
        <bdi>{t("rewards.of", { name: of.name })}</bdi> <span className="whitespace-nowrap">@{of.handle}</span>
      </p>
      <p className="mt-1 text-muted">{t("rewards.statementLead")}</p>
      <MonthSums {...totals} />
      {rows.length === 0 ? (
        <p className="mt-8 text-muted">{t("rewards.nothing")}</p>
      ) : (
        <>
          <StatementLines lines={rows} />
          <Pager before={before} after={after} />
          <p className="mt-6" data-screen>
            <ButtonLink to={file}>
              <Icon of={Download} className="size-4" />
              {t("rewards.csv")}
            </ButtonLink>
          </p>
        </>
      )}
      <nav aria-label={t("rewards.months")} className="mt-8 flex flex-wrap gap-x-6 gap-y-2 border-line border-t pt-4">
        {earlier && <MonthLink to={earlier}>{t("rewards.earlier")}</MonthLink>}
        {later && <MonthLink to={later}>{t("rewards.later")}</MonthLink>}
        <MonthLink to={rewardsPath()}>{t("rewards.back")}</MonthLink>
      </nav>
    </div>
  );
}

const MonthLink = ({ to, children }: { to: string; children: string }) => (
  <a href={to} className="inline-flex min-h-8 items-center text-accent underline">
    {children}
  </a>
);
