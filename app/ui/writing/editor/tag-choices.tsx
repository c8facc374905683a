import { useEffect, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { completeTagsPath } from "#app/lib/paths";
import { useSettled } from "#app/ui/writing/use-typed";
import { controlOf, put } from "./typing";

const SETTLE_MS = 150;

type Tag = { name: string; questionCount: number };
/** The tag being typed, and where it begins and ends in the field. */
type Typed = { word: string; start: number; end: number };

/** Offers tags in use for the one being typed into the field with this id: a combobox whose list comes and goes. */
export function TagChoices({ of }: { of: string }) {
  const { t } = useTranslation();
  const list = useId();
  const [typed, setTyped] = useState<Typed | null>(null);
  const [chosen, setChosen] = useState(-1);
  const tags = useTags(of, typed);
  const open = tags.length > 0;
  const current = open && chosen >= 0 ? `${list}-${chosen}` : null;

  useComboboxNames(of, list, open, current);
  useEffect(() => {
    const control = controlOf(of);
    if (!control) return;
    const input = () => {
      setTyped(wordAt(control.value, control.selectionEnd ?? 0));
      setChosen(-1);
    };
    const close = () => setTyped(null);
    control.addEventListener("input", input);
    control.addEventListener("blur", close);
    // What was typed while the tools were still being fetched counts, too.
    if (control === document.activeElement && control.value !== "") input();
    return () => {
      control.removeEventListener("input", input);
      control.removeEventListener("blur", close);
    };
  }, [of]);
  useEffect(() => {
    const control = controlOf(of);
    if (!control || !open || !typed) return;
    const pressed = (event: Event) => {
      if (!(event instanceof KeyboardEvent) || event.isComposing) return;
      const tag = tags[chosen];
      if (event.key === "ArrowDown") setChosen((chosen + 1) % tags.length);
      else if (event.key === "ArrowUp") setChosen((chosen <= 0 ? tags.length : chosen) - 1);
      else if (event.key === "Escape") setTyped(null);
      else if (event.key === "Enter" && tag) take(of, typed, tag);
      else return;
      event.preventDefault();
    };
    control.addEventListener("keydown", pressed);
    return () => control.removeEventListener("keydown", pressed);
  }, [of, open, typed, tags, chosen]);

  return (
    <div className="relative">
      <p role="status" className="sr-only">
        {open && t("editor.tagsOffered", { count: tags.length })}
      </p>
      <div
        id={list}
        role="listbox"
        aria-label={t("writing.tags")}
        tabIndex={-1}
        hidden={!open}
        className="absolute inset-x-0 top-1 z-20 max-h-80 overflow-y-auto rounded-md border border-line bg-surface p-1 shadow-lg"
      >
        {tags.map((tag, place) => (
          <div
            key={tag.name}
            id={`${list}-${place}`}
            role="option"
            tabIndex={-1}
            aria-selected={place === chosen}
            // Before the field loses the focus, and the list with it.
            onMouseDown={(event) => {
              event.preventDefault();
              if (typed) take(of, typed, tag);
            }}
            className="flex min-h-9 cursor-pointer items-center justify-between gap-3 rounded-sm px-2 hover:bg-sunken aria-selected:bg-accent-soft aria-selected:text-accent-strong"
          >
            <bdi>{tag.name}</bdi>{" "}
            <span className="text-muted text-sm">{t("editor.tagUsed", { count: tag.questionCount })}</span>
          </div>
        ))}
      </div>
    </div>
  );
}

/** The field says of itself what the combobox pattern asks for. */
function useComboboxNames(of: string, list: string, open: boolean, current: string | null): void {
  useEffect(() => {
    const control = controlOf(of);
    control?.setAttribute("role", "combobox");
    control?.setAttribute("aria-autocomplete", "list");
    control?.setAttribute("aria-controls", list);
    control?.setAttribute("autocomplete", "off");
  }, [of, list]);
  useEffect(() => {
    const control = controlOf(of);
    control?.setAttribute("aria-expanded", String(open));
    if (current) control?.setAttribute("aria-activedescendant", current);
    else control?.removeAttribute("aria-activedescendant");
    if (current) document.getElementById(current)?.scrollIntoView({ block: "nearest" });
  }, [of, open, current]);
}

function useTags(of: string, typed: Typed | null): Tag[] {
  const word = useSettled(typed?.word ?? "", SETTLE_MS);
  const [tags, setTags] = useState<Tag[]>([]);
  useEffect(() => {
    if (word === "") return setTags([]);
    const outdated = new AbortController();
    findTags(of, word, outdated.signal).then((found) => found && setTags(found));
    return () => outdated.abort();
  }, [of, word]);
  return typed && typed.word !== "" ? tags : [];
}

async function findTags(of: string, word: string, signal: AbortSignal): Promise<Tag[] | null> {
  const control = controlOf(of);
  const space = control?.form?.elements.namedItem("space");
  const query = new URLSearchParams({ q: word, space: space instanceof HTMLSelectElement ? space.value : "" });
  const already = new Set(control?.value.toLowerCase().split(/[\s,]+/));
  try {
    const response = await fetch(`${completeTagsPath()}?${query}`, { signal });
    if (!response.ok) return null;
    return ((await response.json()) as { tags: Tag[] }).tags.filter(({ name }) => !already.has(name) || name === word);
  } catch {
    // Outdated, or the line is down: tags are typed in full.
    return null;
  }
}

function wordAt(text: string, caret: number): Typed {
  const start = Math.max(text.lastIndexOf(",", caret - 1), text.lastIndexOf(" ", caret - 1)) + 1;
  const length = text.slice(start).search(/[\s,]/);
  const end = length < 0 ? text.length : start + length;
  return { word: text.slice(start, end).toLowerCase(), start, end };
}

function take(of: string, { start, end }: Typed, { name }: Tag): void {
  const control = controlOf(of);
  if (!control) return;
  const rest = control.value.slice(end).replace(/^[\s,]+/, "");
  const next = start + name.length + 2;
  put(control, { text: `${control.value.slice(0, start)}${name}, ${rest}`, start: next, end: next });
}
