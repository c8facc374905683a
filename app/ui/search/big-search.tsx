import { useTranslation } from "react-i18next";
import { searchPath } from "#app/lib/paths";
import { type SearchAddress, searchFields } from "#app/lib/search-address";
import { Button } from "#app/ui/kit/button";
import { SearchField } from "./search-field";

/** The search as the first thing of a page. What narrows the search at this address stays when other words are looked for. */
export function BigSearch({ address }: { address?: SearchAddress }) {
  const { t } = useTranslation();
  const { q, ...narrowed } = address ? searchFields(address) : { q: "" };
  return (
    <search aria-label={t("search.title")}>
      <form action={searchPath()} className="relative flex max-w-text gap-2">
        <SearchField key={q} id="big-search" look="big" label={t("home.searchLabel")} words={q} />
        {Object.entries(narrowed).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Button look="accent" className="sm:px-6">
          {t("home.searchSubmit")}
        </Button>
      </form>
    </search>
  );
}
