import { useWords } from "#app/ui/kit/words";

/** Leads through pages that have numbers; absent when there is one only. */
export function NumberedPager({
  page,
  pages,
  pathOf,
}: {
  page: number;
  pages: number;
  pathOf: (page: number) => string;
}) {
  const { t } = useWords();
  if (pages <= 1) return null;
  const look = "inline-flex min-h-10 items-center rounded-md px-3 font-semibold text-accent hover:bg-accent-soft";
  return (
    <nav
      aria-label={t("layout.pages")}
      className="mt-6 flex flex-wrap items-center justify-between gap-4 border-line border-t pt-4"
    >
      {page > 1 ? (
        <a href={pathOf(page - 1)} rel="prev" className={look}>
          ← {t("layout.previous")}
        </a>
      ) : (
        <span />
      )}
      <span className="text-muted text-sm">{t("layout.page", { page, pages })}</span>
      {page < pages ? (
        <a href={pathOf(page + 1)} rel="next" className={look}>
          {t("layout.next")} →
        </a>
      ) : (
        <span />
      )}
    </nav>
  );
}
