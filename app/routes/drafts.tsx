import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { DRAFT_DAYS } from "#app/domain/drafts/limits";
import { type ListedDraft, listDrafts } from "#app/domain/drafts/list.server";
import { askPath, questionPath } from "#app/lib/paths";
import { ButtonLink } from "#app/ui/kit/button";
import { EmptyState } from "#app/ui/kit/empty-state";
import { pageTitle } from "#app/ui/layout/page-title";
import { DraftList } from "#app/ui/writing/draft-list";
import { reading } from "#app/web/respond.server";

export const loader = reading(async ({ db, member }) => {
  const drafts = await listDrafts(db, member());
  return { drafts: drafts.map((draft) => ({ ...draft, path: pathOf(draft) })), days: DRAFT_DAYS };
});

/** Where a draft is gone on with. */
function pathOf({ belongs }: ListedDraft): string | null {
  if (belongs === null) return null;
  const { place, path, post } = belongs;
  return place.kind === "answer" && post ? `${questionPath(post)}#your-answer` : path;
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t("drafts.title"));

export default function Drafts() {
  const { drafts, days } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <div className="max-w-text">
      <h1 className="mb-1 text-2xl">{t("drafts.title")}</h1>
      <p className="mb-6 text-muted">{t("drafts.lead", { count: days })}</p>
      {drafts.length > 0 ? (
        <DraftList drafts={drafts} />
      ) : (
        <EmptyState title={t("drafts.empty")}>
          <p>{t("drafts.emptyHint")}</p>
          <p className="mt-4">
            <ButtonLink to={askPath()}>{t("drafts.ask")}</ButtonLink>
          </p>
        </EmptyState>
      )}
    </div>
  );
}
