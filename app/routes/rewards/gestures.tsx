import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readGestureBudget } from "#app/domain/gestures/budget.server";
import { listGestures } from "#app/domain/gestures/list.server";
import { readCursor } from "#app/lib/cursor";
import { gesturePath, gesturesPath } from "#app/lib/paths";
import { GestureFacts } from "#app/ui/gestures/gesture-facts";
import { EmptyState } from "#app/ui/kit/empty-state";
import { Pager } from "#app/ui/kit/pager";
import { pageTitle } from "#app/ui/layout/page-title";
import { PersonName } from "#app/ui/people/person-name";
import { reading } from "#app/web/respond.server";

export { clientLoader } from "#app/ui/layout/room-words";

export const loader = reading(async ({ db, member, query, now }) => {
  const [{ rows, before, after }, budget] = await Promise.all([
    listGestures(db, member(), { before: readCursor(query("before")), after: readCursor(query("after")) }),
    readGestureBudget(db, now),
  ]);
  return {
    rows,
    left: budget.left,
    before: before && gesturesPath({ before }),
    after: after && gesturesPath({ after }),
  };
});

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t("perks.gestures.title"));

export default function Gestures() {
  const { rows, left, before, after } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const points = (count: number) => t("rewards.points", { count });
  return (
    <div className="max-w-text">
      <h1 className="text-2xl">{t("perks.gestures.title")}</h1>
      <p className="mt-2 text-muted">{t("perks.gestures.lead")}</p>
      <p className="mt-2 mb-4 font-semibold">{t("perks.gestures.budget", { points: points(left) })}</p>
      {rows.length === 0 ? (
        <EmptyState title={t("perks.gestures.empty")}>
          <p>{t("perks.gestures.emptyHint")}</p>
        </EmptyState>
      ) : (
        <ul className="divide-y divide-line border-line border-y">
          {rows.map((gesture) => (
            <li key={gesture.id} className="space-y-1 py-3">
              <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
                <a
                  href={gesturePath(gesture)}
                  className="inline-flex min-h-6 items-center font-semibold text-accent underline"
                >
                  {t("perks.gestures.to", { points: points(gesture.points) })}
                </a>
                <PersonName person={gesture.person} />
              </p>
              <GestureFacts gesture={gesture} />
            </li>
          ))}
        </ul>
      )}
      <Pager before={before} after={after} />
    </div>
  );
}
