import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Sort } from "#app/domain/questions/sorts";
import { Drawn, type DrawnHtml } from "#app/ui/kit/drawn";
import { EmptyState } from "#app/ui/kit/empty-state";
import { Pager } from "#app/ui/kit/pager";
import { SortTabs } from "./sort-tabs";

type Props = {
  /** Its rows as they were drawn; null when there are none. */
  listing: { sort: Sort; rows: DrawnHtml | null; before: string | null; after: string | null };
  sorts: readonly Sort[];
  pathOf: (sort: Sort) => string;
  /** What to do where there is nothing to show. */
  children?: ReactNode;
};

/** A list of questions with its orders, its pages, and what it says when it is empty. */
export function QuestionListing({ listing, sorts, pathOf, children }: Props) {
  const { t } = useTranslation();
  const { sort, rows, before, after } = listing;
  return (
    <section>
      <SortTabs sorts={sorts} current={sort} pathOf={pathOf} />
      {rows ? <Drawn html={rows} /> : <EmptyState title={t(`questions.empty.${sort}`)}>{children}</EmptyState>}
      <Pager before={before} after={after} />
    </section>
  );
}
