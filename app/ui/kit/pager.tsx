import { useWords } from "#app/ui/kit/words";

type Props = {
  before: string | null;
  after: string | null;
  /** What lies there, where that is not newer and older rows. */
  labels?: { before: string; after: string };
};

/** Leads to the rows before and after a page of a list; absent when there are none. */
export function Pager({ before, after, labels }: Props) {
  const { t } = useWords();
  if (!before && !after) return null;
  const look = "inline-flex min-h-10 items-center rounded-md px-3 font-semibold text-accent hover:bg-accent-soft";
  return (
    <nav aria-label={t("layout.pages")} className="mt-6 flex justify-between gap-4 border-line border-t pt-4">
      {before ? (
        <a href={before} rel="prev" className={look}>
          ← {labels?.before ?? t("layout.newer")}
        </a>
      ) : (
        <span />
      )}
      {after && (
        <a href={after} rel="next" className={look}>
          {labels?.after ?? t("layout.older")} →
        </a>
      )}
    </nav>
  );
}
