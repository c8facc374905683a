import { Search } from "lucide";
import { useTranslation } from "react-i18next";
import { searchPath } from "#app/lib/paths";
import { Button } from "#app/ui/kit/button";
import { Icon } from "#app/ui/kit/icon";

/** The search as the first thing of a page. */
export function BigSearch({ words = "" }: { words?: string }) {
  const { t } = useTranslation();
  return (
    <search aria-label={t("search.title")}>
      <form action={searchPath()} className="flex max-w-text gap-2">
        <div className="relative min-w-0 grow">
          <label htmlFor="big-search" className="sr-only">
            {t("home.searchLabel")}
          </label>
          <Icon
            of={Search}
            className="pointer-events-none absolute top-1/2 left-3.5 size-5 -translate-y-1/2 text-muted"
          />
          <input
            id="big-search"
            key={words}
            type="search"
            name="q"
            defaultValue={words}
            maxLength={200}
            className="block w-full rounded-md border border-field bg-surface py-3 pr-3 pl-11 text-ink sm:text-lg"
          />
        </div>
        <Button look="accent" className="sm:px-6">
          {t("home.searchSubmit")}
        </Button>
      </form>
    </search>
  );
}
