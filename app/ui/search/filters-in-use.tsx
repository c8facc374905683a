import { X } from "lucide";
import { useTranslation } from "react-i18next";
import { FILTERS, type Filter, type SearchAddress, searchAddressPath } from "#app/lib/search-address";
import { Icon } from "#app/ui/kit/icon";

/** What narrows the search now; each leads to the search without it. */
export function FiltersInUse({ address, spaceName }: { address: SearchAddress; spaceName: string | null }) {
  const { t } = useTranslation();
  const names: Record<Filter, string | null> = {
    kind: address.kind && t(`search.kind.${address.kind}`),
    state: address.state && t(`search.state.${address.state}`),
    space: spaceName ?? address.space,
    tag: address.tag,
    since: address.since && t(`search.since.${address.since}`),
  };
  const inUse = FILTERS.filter((filter) => address[filter] !== null);
  if (inUse.length === 0) return null;
  return (
    <ul aria-label={t("search.filters")} className="flex flex-wrap gap-2">
      {inUse.map((filter) => (
        <li key={filter}>
          <a
            href={searchAddressPath(address, { [filter]: null })}
            className="inline-flex min-h-8 items-center gap-1.5 rounded-md bg-accent-soft px-2.5 text-accent-strong text-sm no-underline hover:underline"
          >
            <span className="sr-only">{t("search.remove")}: </span>
            {t(`search.filter.${filter}`)}: <bdi className="font-semibold">{names[filter]}</bdi>
            <Icon of={X} className="size-4" />
          </a>
        </li>
      ))}
    </ul>
  );
}
