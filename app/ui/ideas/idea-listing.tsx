import { useTranslation } from "react-i18next";
import type { Kept } from "#app/domain/ideas/list.server";
import type { Sort } from "#app/domain/ideas/sorts";
import type { SpaceRef } from "#app/domain/spaces/list.server";
import { ideasFeedPath, ideasPath, proposePath } from "#app/lib/paths";
import { ButtonLink } from "#app/ui/kit/button";
import { Drawn, type DrawnHtml } from "#app/ui/kit/drawn";
import { EmptyState } from "#app/ui/kit/empty-state";
import { FeedLink } from "#app/ui/kit/feed-link";
import { Pager } from "#app/ui/kit/pager";
import { Tabs } from "#app/ui/kit/tabs";

type Props = {
  /** Its filter and its rows as they were drawn; null when there are no rows. */
  listing: {
    sort: Sort;
    kept: Kept;
    space: SpaceRef | null;
    filter: DrawnHtml;
    rows: DrawnHtml | null;
    before: string | null;
    after: string | null;
  };
  sorts: readonly Sort[];
};

/** A list of ideas with its orders, what it shows, its pages, and what it says when it is empty. */
export function IdeaListing({ listing, sorts }: Props) {
  const { t } = useTranslation();
  const { sort, kept, space, filter, rows, before, after } = listing;
  const status = kept === "open" ? undefined : kept;
  const empty = kept === "open" || kept === "archived" ? kept : "status";
  const tabs = sorts.map((to) => ({
    to: ideasPath({ sort: to, status, space: space?.slug }),
    label: t(`ideas.sort.${to}`),
    current: to === sort,
  }));
  return (
    <section>
      <Tabs label={t("ideas.sort.label")} tabs={tabs} />
      <Drawn html={filter} />
      {rows ? (
        <Drawn html={rows} />
      ) : (
        <EmptyState title={t(`ideas.empty.${empty}`)}>
          <ButtonLink to={proposePath({ space: space?.slug })} look="accent">
            {t("ideas.propose")}
          </ButtonLink>
        </EmptyState>
      )}
      <Pager before={before} after={after} />
      <p className="mt-6">
        <FeedLink to={ideasFeedPath({ status: kept === "archived" ? undefined : status, space: space?.slug })} />
      </p>
    </section>
  );
}
