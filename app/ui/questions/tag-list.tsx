import { useTranslation } from "react-i18next";
import { tagPath } from "#app/lib/paths";

export function TagList({ tags }: { tags: readonly string[] }) {
  const { t } = useTranslation();
  if (tags.length === 0) return null;
  return (
    <ul aria-label={t("layout.tags")} className="flex flex-wrap gap-1.5">
      {tags.map((tag) => (
        <li key={tag}>
          <a
            href={tagPath(tag)}
            className="inline-flex min-h-6 items-center rounded-sm bg-sunken px-2 text-muted text-sm no-underline hover:text-accent"
          >
            {tag}
          </a>
        </li>
      ))}
    </ul>
  );
}
