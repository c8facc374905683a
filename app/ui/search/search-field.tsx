import { Search } from "lucide";
import { type RefObject, useEffect, useRef, useState } from "react";
import { WORDS_MAX_CHARS } from "#app/lib/search-address";
import { Icon } from "#app/ui/kit/icon";

type Panel = typeof import("./search-panel").SearchPanel;

/** What each size of the field looks like: its sign, and the field itself. */
const LOOKS = {
  small: ["ml-3 size-4", "bg-paper py-1.5 pr-3 pl-9"],
  big: ["ml-3.5 size-5", "bg-surface py-3 pr-3 pl-11 sm:text-lg"],
} as const;

/**
 * The field of a search form. With its first focus comes what is offered while somebody types, which spans the form: the form
 * has to be positioned.
 */
export function SearchField({
  id,
  label,
  look,
  words,
  hinted = false,
}: {
  id: string;
  label: string;
  look: keyof typeof LOOKS;
  words?: string;
  /** The label stands in the empty field, where nothing beside it says what it is for. */
  hinted?: boolean;
}) {
  const input = useRef<HTMLInputElement>(null);
  const Panel = usePanel(input);
  const [sign, field] = LOOKS[look];
  return (
    <>
      <div className="grid min-w-0 grow items-center">
        <label htmlFor={id} className="sr-only">
          {label}
        </label>
        <Icon of={Search} className={`pointer-events-none relative col-start-1 row-start-1 text-muted ${sign}`} />
        <input
          ref={input}
          id={id}
          type="search"
          name="q"
          defaultValue={words}
          maxLength={WORDS_MAX_CHARS}
          placeholder={hinted ? label : undefined}
          aria-keyshortcuts="/"
          className={`col-start-1 row-start-1 block w-full min-w-0 rounded-md border border-field text-ink placeholder:text-muted ${field}`}
        />
      </div>
      {Panel && input.current && <Panel input={input.current} />}
    </>
  );
}

/** The panel's code, fetched when the field has the focus for the first time. Where it cannot be fetched the form leads to the results. */
function usePanel(input: RefObject<HTMLInputElement>): Panel | null {
  const [Panel, setPanel] = useState<Panel | null>(null);
  useEffect(() => {
    const field = input.current;
    if (!field) return;
    const fetchPanel = () => {
      import("./search-panel").then(
        ({ SearchPanel }) => setPanel(() => SearchPanel),
        () => undefined,
      );
    };
    if (field === document.activeElement) fetchPanel();
    else field.addEventListener("focus", fetchPanel, { once: true });
    return () => field.removeEventListener("focus", fetchPanel);
  }, [input]);
  return Panel;
}
