import { X } from "lucide";
import { useTranslation } from "react-i18next";
import { LANGUAGE_NAMES, type TextLanguage } from "#app/lib/language";
import {
  type FilterInUse,
  type FoundKind,
  type FoundState,
  filtersInUse,
  type SearchAddress,
  type Since,
  searchAddressPath,
} from "#app/lib/search-address";
import { dayIn } from "#app/lib/time";
import { Icon } from "#app/ui/kit/icon";

/** What narrows the search now; each leads to the search without it. */
export function FiltersInUse({ address, spaceName }: { address: SearchAddress; spaceName: string | null }) {
  const { t } = useTranslation();
  const nameOf = useNames(spaceName);
  const inUse = filtersInUse(address);
  if (inUse.length === 0) return null;
  return (
    <ul aria-label={t("search.filters")} className="flex flex-wrap gap-2">
      {inUse.map(({ filter, value, without }) => (
        <li key={`${filter} ${value}`} className="max-w-full">
          <a
            href={searchAddressPath(address, without)}
            className="inline-flex min-h-8 max-w-full items-center gap-1.5 rounded-md bg-accent-soft px-2.5 text-accent-strong text-sm no-underline hover:underline"
          >
            <span className="sr-only">{t("search.remove")}: </span>
            <span className="shrink-0">{t(`search.filter.${filter}`)}:</span>
            <bdi className="truncate font-semibold">{nameOf({ filter, value })}</bdi>
            <Icon of={X} className="size-4 shrink-0" />
          </a>
        </li>
      ))}
    </ul>
  );
}

/** What each filter's value is called in the page's language. */
function useNames(spaceName: string | null) {
  const { t, i18n } = useTranslation();
  return ({ filter, value }: Pick<FilterInUse, "filter" | "value">): string => {
    if (filter === "kind") return t(`search.kind.${value as FoundKind}`);
    if (filter === "state") return t(`search.state.${value as FoundState}`);
    if (filter === "since") return t(`search.since.${value as Since}`);
    if (filter === "space") return spaceName ?? value;
    if (filter === "lang") return LANGUAGE_NAMES[value as TextLanguage];
    if (filter === "after" || filter === "before") return dayIn(value, i18n.language);
    return filter === "by" ? `@${value}` : value;
  };
}
