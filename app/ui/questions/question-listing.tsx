import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { QuestionRow } from "#app/domain/questions/list.server";
import type { Sort } from "#app/domain/questions/sorts";
import { EmptyState } from "#app/ui/kit/empty-state";
import { Pager } from "#app/ui/kit/pager";
import { QuestionRows } from "./question-row";
import { SortTabs } from "./sort-tabs";

type Props = {
  listing: { sort: Sort; rows: readonly QuestionRow[]; before: string | null; after: string | null };
  sorts: readonly Sort[];
  pathOf: (sort: Sort) => string;
  withSpace?: boolean;
  /** What to do where there is nothing to show. */
  children?: ReactNode;
};

/** A list of questions with its orders, its pages, and what it says when it is empty. */
export function QuestionListing({ listing, sorts, pathOf, withSpace, children }: Props) {
  const { t } = useTranslation();
  const { sort, rows, before, after } = listing;
  return (
    <section>
      <SortTabs sorts={sorts} current={sort} pathOf={pathOf} />
      {rows.length > 0 ? (
        <QuestionRows rows={rows} withSpace={withSpace} />
      ) : (
        <EmptyState title={t(`questions.empty.${sort}`)}>{children}</EmptyState>
      )}
      <Pager before={before} after={after} />
    </section>
  );
}
