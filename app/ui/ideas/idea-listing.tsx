import { useTranslation } from "react-i18next";
import type { Kept, Sort } from "#app/domain/ideas/sorts";
import { ideasPath, proposePath } from "#app/lib/paths";
import { ButtonLink } from "#app/ui/kit/button";
import { Drawn, type DrawnHtml } from "#app/ui/kit/drawn";
import { EmptyState } from "#app/ui/kit/empty-state";
import { Pager } from "#app/ui/kit/pager";
import { Tabs } from "#app/ui/kit/tabs";

type Props = {
  /** Its rows as they were drawn; null when there are none. */
  listing: {
    sort: Sort;
    kept: Kept;
    space: string | null;
    rows: DrawnHtml | null;
    before: string | null;
    after: string | null;
  };
  sorts: readonly Sort[];
};

/** A list of ideas with its orders, its pages, and what it says when it is empty. */
export function IdeaListing({ listing, sorts }: Props) {
  const { t } = useTranslation();
  const { sort, kept, space, rows, before, after } = listing;
  const pathOf = (to: Sort) => ideasPath({ sort: to, status: kept === "open" ? undefined : kept, space });
  const empty = kept === "open" || kept === "archived" ? kept : "status";
  const tabs = sorts.map((to) => ({ to: pathOf(to), label: t(`ideas.sort.${to}`), current: to === sort }));
  return (
    <section>
      <Tabs label={t("ideas.sort.label")} tabs={tabs} />
      {rows ? (
        <Drawn html={rows} />
      ) : (
        <EmptyState title={t(`ideas.empty.${empty}`)}>
          <ButtonLink to={proposePath({ space: space ?? undefined })} look="accent">
            {t("ideas.propose")}
          </ButtonLink>
        </EmptyState>
      )}
      <Pager before={before} after={after} />
    </section>
  );
}
