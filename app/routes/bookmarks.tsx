import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { listBookmarks } from "#app/domain/bookmarks/list.server";
import { readCursor } from "#app/lib/cursor";
import { answerActPath, bookmarksPath, questionActPath, questionsPath } from "#app/lib/paths";
import { BookmarkedPosts } from "#app/ui/bookmarks/bookmarked-posts";
import { ButtonLink } from "#app/ui/kit/button";
import { EmptyState } from "#app/ui/kit/empty-state";
import { Pager } from "#app/ui/kit/pager";
import { Undo } from "#app/ui/kit/undo";
import { pageTitle } from "#app/ui/layout/page-title";
import { reading } from "#app/web/respond.server";

export const loader = reading(async ({ db, member, query }) => {
  const here = { before: query("before"), after: query("after") };
  const { rows, before, after } = await listBookmarks(db, member(), {
    before: readCursor(here.before),
    after: readCursor(here.after),
  });
  return {
    rows,
    before: before && bookmarksPath({ before }),
    after: after && bookmarksPath({ after }),
    here,
    removed: readRemoved(query("removed")),
  };
});

/** Where the bookmark that was just removed can be set again. */
function readRemoved(text: string | null): string | null {
  const [, noun, id] = /^(question|answer)-(\d{1,15})$/.exec(text ?? "") ?? [];
  if (!noun) return null;
  return (noun === "question" ? questionActPath : answerActPath)({ id: Number(id) }, "bookmark");
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t("follow.bookmarksTitle"));

export default function Bookmarks() {
  const { rows, before, after, here, removed } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <div className="max-w-text">
      <h1 className="mb-1 text-2xl">{t("follow.bookmarksTitle")}</h1>
      <p className="mb-6 text-muted">{t("follow.bookmarksLead")}</p>
      {removed !== null && (
        <Undo key={removed} action={removed} next={bookmarksPath(here)}>
          {t("follow.removed")}
        </Undo>
      )}
      {rows.length > 0 ? (
        <BookmarkedPosts rows={rows} here={here} />
      ) : (
        <EmptyState title={t("follow.bookmarksEmpty")}>
          <p>{t("follow.bookmarksEmptyHint")}</p>
          <p className="mt-4">
            <ButtonLink to={questionsPath()}>{t("follow.browse.questions")}</ButtonLink>
          </p>
        </EmptyState>
      )}
      <Pager before={before} after={after} />
    </div>
  );
}
