import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { listFollowed } from "#app/domain/questions/followed.server";
import { readCursor } from "#app/lib/cursor";
import { followingPath, questionActPath, questionsPath, readId } from "#app/lib/paths";
import { ButtonLink } from "#app/ui/kit/button";
import { EmptyState } from "#app/ui/kit/empty-state";
import { Pager } from "#app/ui/kit/pager";
import { Undo } from "#app/ui/kit/undo";
import { pageTitle } from "#app/ui/layout/page-title";
import { FollowedQuestions } from "#app/ui/questions/followed-questions";
import { reading } from "#app/web/respond.server";

export const loader = reading(async ({ db, member, query }) => {
  const here = { before: query("before"), after: query("after") };
  const { rows, before, after } = await listFollowed(db, member(), {
    before: readCursor(here.before),
    after: readCursor(here.after),
  });
  return {
    rows,
    before: before && followingPath({ before }),
    after: after && followingPath({ after }),
    here,
    removed: readId(query("removed") ?? ""),
  };
});

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t("follow.followingTitle"));

export default function Following() {
  const { rows, before, after, here, removed } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <div className="max-w-text">
      <h1 className="mb-1 text-2xl">{t("follow.followingTitle")}</h1>
      <p className="mb-6 text-muted">{t("follow.followingLead")}</p>
      {removed !== null && (
        <Undo key={removed} action={questionActPath({ id: removed }, "follow")} next={followingPath(here)}>
          {t("follow.unfollowed")}
        </Undo>
      )}
      {rows.length > 0 ? (
        <FollowedQuestions rows={rows} here={here} />
      ) : (
        <EmptyState title={t("follow.followingEmpty")}>
          <p>{t("follow.followingEmptyHint")}</p>
          <p className="mt-4">
            <ButtonLink to={questionsPath()}>{t("follow.browse")}</ButtonLink>
          </p>
        </EmptyState>
      )}
      <Pager before={before} after={after} />
    </div>
  );
}
