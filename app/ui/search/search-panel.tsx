import { X } from "lucide";
import { useEffect, useRef, useState } from "react";
import { searchPath } from "#app/lib/paths";
import { SUGGEST_MIN_CHARS } from "#app/lib/search-address";
import { Icon } from "#app/ui/kit/icon";
import { useWords } from "#app/ui/kit/words";
import { FoundRows, LastRows, RecentRows } from "./panel-rows";
import { forgetSearch, forgetSearches, recentSearches, rememberSearch } from "./recent-searches";
import { useCombobox, useOpen, useStayingInField, useValue } from "./use-combobox";
import { type Offered, useSuggestions } from "./use-suggestions";

/**
 * What is offered below a search field. The field is a combobox: whoever types stays in it and hears each row as they reach it,
 * with its place among the others. Rows are links all the same, so that a mouse opens them wherever it likes.
 */
export function SearchPanel({ input }: { input: HTMLInputElement }) {
  const { t } = useWords();
  const panel = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useOpen(input);
  const words = useValue(input);
  const offered = useSuggestions(words, open);
  const recent = useRecent(input, open);
  const looksBack = words.length < SUGGEST_MIN_CHARS;
  const nothing = offered?.words === words && countOf(offered) === 0;
  const shown = open && (!looksBack || recent.searches.length > 0);
  useStayingInField(panel);
  useCombobox(input, list, { shown, rows: looksBack ? recent.searches : offered, onChoose: () => setOpen(false) });
  return (
    <>
      <p role="status" className="sr-only">
        {shown && looksBack && t("search.panel.recentCount", { count: recent.searches.length })}
        {shown && nothing && t("search.panel.nothing")}
        {shown && offered && !nothing && t("search.panel.count", { count: countOf(offered) ?? 0 })}
      </p>
      <div
        ref={panel}
        hidden={!shown}
        className="absolute inset-x-0 top-full z-30 mt-2 max-h-[min(75dvh,36rem)] overflow-y-auto overscroll-contain border-line border-y bg-surface p-1 shadow-lg max-sm:-inset-x-4 sm:rounded-md sm:border"
      >
        {looksBack && <RecentHead onForget={() => recent.forget()} />}
        {nothing && !looksBack && <p className="px-3 py-2 text-muted">{t("search.panel.nothing")}</p>}
        <div className="flex">
          <div
            ref={list}
            role="listbox"
            tabIndex={-1}
            aria-label={t(looksBack ? "search.panel.recent" : "search.panel.label")}
            className="min-w-0 grow"
          >
            {looksBack && <RecentRows searches={recent.searches} />}
            {!looksBack && offered?.found && <FoundRows found={offered.found} />}
            {!looksBack && <LastRows words={words} results={resultsPath(input)} nothing={nothing} />}
          </div>
          {looksBack && <Forgetting searches={recent.searches} onForget={recent.forget} />}
        </div>
      </div>
    </>
  );
}

/** How much is offered; null where it could not be had. */
const countOf = ({ found }: Offered) => found && found.question.length + found.idea.length + found.person.length;

/** Where the field's form leads. */
function resultsPath({ form }: HTMLInputElement): string {
  const fields = form ? [...new FormData(form)].map(([name, value]) => [name, String(value)]) : [];
  return searchPath(Object.fromEntries(fields));
}

type Recent = { searches: readonly string[]; forget(search?: string): void };

/** The searches last made in this browser, of which those sent by this field's form are. */
function useRecent(input: HTMLInputElement, open: boolean): Recent {
  const [searches, setSearches] = useState<readonly string[]>([]);
  useEffect(() => {
    if (open) setSearches(recentSearches());
  }, [open]);
  useEffect(() => {
    const { form } = input;
    const remember = () => rememberSearch(input.value);
    form?.addEventListener("submit", remember);
    return () => form?.removeEventListener("submit", remember);
  }, [input]);
  const forget = (search?: string) => {
    if (search === undefined) forgetSearches();
    else forgetSearch(search);
    setSearches(recentSearches());
    input.focus();
  };
  return { searches, forget };
}

function RecentHead({ onForget }: { onForget(): void }) {
  const { t } = useWords();
  return (
    <div className="flex items-center justify-between gap-3 pl-3">
      <p className="font-semibold text-muted text-sm">{t("search.panel.recent")}</p>
      <button
        type="button"
        onClick={onForget}
        className="min-h-9 rounded-sm px-3 font-semibold text-accent text-sm hover:bg-accent-soft"
      >
        {t("search.panel.forgetAll")}
      </button>
    </div>
  );
}

/** A button beside each of the recent searches, in rows as high as theirs: a list to choose from holds no buttons. */
function Forgetting({ searches, onForget }: { searches: readonly string[]; onForget(search: string): void }) {
  const { t } = useWords();
  return (
    <div>
      {searches.map((search) => (
        <button
          key={search}
          type="button"
          onClick={() => onForget(search)}
          className="flex h-10 w-10 items-center justify-center rounded-sm text-muted hover:bg-sunken hover:text-ink"
        >
          <span className="sr-only">{t("search.panel.forget", { words: search })}</span>
          <Icon of={X} className="size-4" />
        </button>
      ))}
    </div>
  );
}
