import type { Sort } from "#app/domain/questions/sorts";
import { Tabs } from "#app/ui/kit/tabs";
import { useWords } from "#app/ui/kit/words";

/** The ways to order a list, as links: each is an address of its own. */
export function SortTabs({
  sorts,
  current,
  pathOf,
}: {
  sorts: readonly Sort[];
  current: Sort;
  pathOf: (sort: Sort) => string;
}) {
  const { t } = useWords();
  const tabs = sorts.map((sort) => ({
    to: pathOf(sort),
    label: t(`questions.sort.${sort}`),
    current: sort === current,
  }));
  return <Tabs label={t("questions.sort.label")} tabs={tabs} />;
}
