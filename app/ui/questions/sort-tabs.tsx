import { useTranslation } from "react-i18next";
import type { Sort } from "#app/domain/questions/sorts";

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
  const { t } = useTranslation();
  return (
    <nav aria-label={t("questions.sort.label")} className="-mx-4 mb-5 overflow-x-auto border-line border-b px-4">
      <ul className="flex gap-1">
        {sorts.map((sort) => (
          <li key={sort}>
            <a
              href={pathOf(sort)}
              aria-current={sort === current ? "page" : undefined}
              className="inline-flex min-h-10 items-center whitespace-nowrap border-transparent border-b-2 px-3 text-muted no-underline hover:text-accent aria-[current=page]:border-accent aria-[current=page]:font-semibold aria-[current=page]:text-ink"
            >
              {t(`questions.sort.${sort}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
