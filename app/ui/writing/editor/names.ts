import "@github/text-expander-element";
import { completePeoplePath, filePath, readId } from "#app/lib/paths";
import { type Control, put } from "./typing";

type Named = { handle: string; name: string; role: string; picture: string | null };

const MENU =
  "absolute z-20 max-h-80 w-72 max-w-full overflow-y-auto rounded-md border border-line bg-surface p-1 shadow-lg max-sm:!left-0 max-sm:w-full";
const ENTRY =
  "flex cursor-pointer items-center gap-2 rounded-sm px-2 py-1.5 text-sm aria-selected:bg-accent-soft aria-selected:text-accent-strong";

/** Offers the people whom the writer may mean after an `@`. Returns what ends it. */
export function completeNames(control: Control, label: string): () => void {
  const expander = control.closest("text-expander");
  if (!expander) return () => undefined;
  let outdated = new AbortController();
  const change = (event: Event) => {
    const { provide, text } = (event as CustomEvent<{ provide(menu: Promise<object>): void; text: string }>).detail;
    outdated.abort();
    outdated = new AbortController();
    provide(offered(text, label, outdated.signal));
  };
  const chosen = (event: Event) => {
    // Typed rather than set, so that the browser's undo and all that listens to typing know of it.
    event.preventDefault();
    mention(control, (event as CustomEvent<{ item: HTMLElement }>).detail.item.dataset.handle ?? "");
  };
  // Screen readers learn of the list from what the field names as chosen in it; a text of many lines is no combobox.
  const opened = () =>
    queueMicrotask(() => {
      for (const name of ["role", "aria-expanded"]) control.removeAttribute(name);
    });
  expander.addEventListener("text-expander-activate", opened);
  expander.addEventListener("text-expander-change", change);
  expander.addEventListener("text-expander-value", chosen);
  // What was typed while the tools were still being fetched counts, too. Only the control hears of it: nothing is typed anew.
  if (control === document.activeElement && control.value !== "") control.dispatchEvent(new Event("input"));
  return () => {
    expander.removeEventListener("text-expander-activate", opened);
    expander.removeEventListener("text-expander-change", change);
    expander.removeEventListener("text-expander-value", chosen);
  };
}

function mention(control: Control, handle: string): void {
  const caret = control.selectionEnd ?? 0;
  const at = control.value.lastIndexOf("@", caret - 1);
  if (at < 0) return;
  const text = `${control.value.slice(0, at)}@${handle} ${control.value.slice(caret)}`;
  const next = at + handle.length + 2;
  put(control, { text, start: next, end: next });
}

/** The menu for what is typed. Never settles once it is outdated: the expander would show it in place of a newer one. */
function offered(typed: string, label: string, signal: AbortSignal): Promise<object> {
  return new Promise((settle) => {
    findPeople(typed, signal).then((people) => {
      if (!signal.aborted) settle({ matched: people.length > 0, fragment: menuOf(people, label) });
    });
  });
}

async function findPeople(typed: string, signal: AbortSignal): Promise<Named[]> {
  const [, noun, slug] = location.pathname.split("/");
  const question = noun === "questions" ? readId(slug) : null;
  const query = new URLSearchParams({ q: typed, ...(question === null ? {} : { question: String(question) }) });
  try {
    const response = await fetch(`${completePeoplePath()}?${query}`, { signal });
    return response.ok ? ((await response.json()) as { people: Named[] }).people : [];
  } catch {
    // Outdated, or the line is down: names are typed in full.
    return [];
  }
}

function menuOf(people: readonly Named[], label: string): HTMLElement {
  const menu = make("ul", MENU);
  menu.setAttribute("role", "listbox");
  menu.setAttribute("aria-label", label);
  for (const [place, person] of people.entries()) {
    const entry = make("li", ENTRY);
    entry.setAttribute("role", "option");
    entry.id = `named-${place}`;
    entry.dataset.handle = person.handle;
    const name = make("bdi", "min-w-0 truncate font-semibold", person.name);
    entry.append(faceOf(person), name, make("span", "text-muted", `@${person.handle}`));
    menu.append(entry);
  }
  return menu;
}

function faceOf({ picture, name }: Named): HTMLElement {
  const round = "inline-flex size-6 shrink-0 items-center justify-center rounded-full bg-sunken object-cover text-xs";
  if (!picture) {
    const initial = make("span", round, [...name][0]?.toUpperCase() ?? "");
    initial.setAttribute("aria-hidden", "true");
    return initial;
  }
  const image = document.createElement("img");
  image.src = filePath(picture);
  image.alt = "";
  image.className = round;
  return image;
}

function make(tag: string, className: string, text = ""): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = text;
  return element;
}
