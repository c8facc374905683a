import {
  bold,
  bullets,
  code,
  continueLine,
  type Edit,
  heading,
  italic,
  link,
  numbers,
  quote,
} from "#app/lib/markdown-editing";
import { apply, type Control, put } from "./typing";

export type Tool = "bold" | "italic" | "heading" | "link" | "quote" | "code" | "bullets" | "numbers";

/** A key as it lies on a keyboard of Latin letters, pressed with Ctrl (Command on a Mac). */
type Keys = { code: string; shift: boolean; shown: string };

export const TOOLS: Record<Tool, { edit: Edit; keys: Keys | null }> = {
  bold: { edit: bold, keys: { code: "KeyB", shift: false, shown: "B" } },
  italic: { edit: italic, keys: { code: "KeyI", shift: false, shown: "I" } },
  heading: { edit: heading, keys: null },
  link: { edit: link, keys: { code: "KeyK", shift: false, shown: "K" } },
  quote: { edit: quote, keys: { code: "Period", shift: true, shown: "." } },
  code: { edit: code, keys: { code: "KeyE", shift: false, shown: "E" } },
  bullets: { edit: bullets, keys: { code: "Digit8", shift: true, shown: "8" } },
  numbers: { edit: numbers, keys: { code: "Digit7", shift: true, shown: "7" } },
};

const isMac = () => /Mac|iPhone|iPad/.test(navigator.userAgent);

/** The keys as people read them: "Ctrl+Shift+8", "⌘⇧8". */
export function shownKeys({ shift, shown }: Keys): string {
  return isMac() ? `⌘${shift ? "⇧" : ""}${shown}` : `Ctrl+${shift ? "Shift+" : ""}${shown}`;
}

/** The keys as `aria-keyshortcuts` names them. */
export const ariaKeys = ({ shift, shown }: Keys): string =>
  `${isMac() ? "Meta" : "Control"}+${shift ? "Shift+" : ""}${shown}`;

/** The control answers to the keys of the tools, Ctrl+Enter sends its form, Enter goes on with a list. Returns what ends it. */
export function listenToKeys(control: Control): () => void {
  const pressed = (event: Event) => {
    if (event instanceof KeyboardEvent && !event.isComposing && !event.defaultPrevented && answer(control, event))
      event.preventDefault();
  };
  control.addEventListener("keydown", pressed);
  return () => control.removeEventListener("keydown", pressed);
}

function answer(control: Control, event: KeyboardEvent): boolean {
  if (event.altKey) return false;
  const held = isMac() ? event.metaKey : event.ctrlKey;
  if (event.key === "Enter") return held ? send(control) : !event.shiftKey && goOn(control);
  const tool =
    held && Object.values(TOOLS).find(({ keys }) => keys?.code === event.code && keys.shift === event.shiftKey);
  if (!tool) return false;
  apply(control, tool.edit);
  return true;
}

function send(control: Control): boolean {
  control.form?.requestSubmit();
  return true;
}

function goOn(control: Control): boolean {
  // A list of names to choose from takes Enter for itself.
  if (control.getAttribute("aria-activedescendant")) return false;
  const next = continueLine(control.value, control.selectionStart ?? 0, control.selectionEnd ?? 0);
  if (!next) return false;
  put(control, next);
  return true;
}
