import { tagPath } from "#app/lib/paths";
import { useLangOf } from "#app/ui/kit/lang-of";
import { useWords } from "#app/ui/kit/words";

/** The tags of something; each leads to the questions that carry it, or to where `pathOf` says. */
export function TagList({ tags, pathOf = tagPath }: { tags: readonly string[]; pathOf?: (tag: string) => string }) {
  const { t } = useWords();
  const langOf = useLangOf();
  if (tags.length === 0) return null;
  return (
    <ul aria-label={t("layout.tags")} className="flex flex-wrap gap-1.5">
      {tags.map((tag) => (
        <li key={tag}>
          <a
            href={pathOf(tag)}
            lang={langOf(tag)}
            className="inline-flex min-h-6 items-center rounded-sm bg-sunken px-2 text-muted text-sm no-underline hover:text-accent"
          >
            {tag}
          </a>
        </li>
      ))}
    </ul>
  );
}
