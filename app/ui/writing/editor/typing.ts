import type { Edit, Selected } from "#app/lib/markdown-editing";

export type Control = HTMLTextAreaElement | HTMLInputElement;

/** The control with this id, if it is one to type into. */
export function controlOf(id: string): Control | null {
  const found = document.getElementById(id);
  return found instanceof HTMLTextAreaElement || found instanceof HTMLInputElement ? found : null;
}

/** Does to the control what the edit says, as if it were typed. */
export function apply(control: Control, edit: Edit): void {
  put(control, edit(control.value, control.selectionStart ?? 0, control.selectionEnd ?? 0));
}

/**
 * The control holds this text, with this selection, as if it were typed: what listens to typing hears it, and the
 * browser's own undo takes it back. Only what differs is replaced.
 */
export function put(control: Control, { text, start, end }: Selected): void {
  const { from, to, words } = whatDiffers(control.value, text);
  control.focus({ preventScroll: true });
  if (from !== to || words !== "") {
    control.setSelectionRange(from, to);
    if (!type(words)) replaceUnseen(control, from, to, words);
  }
  control.setSelectionRange(start, end);
}

/** The same where the writer is somewhere else by now: their place in the text stays as it is. */
export function replaceWords(control: Control, old: string, words: string): boolean {
  const at = control.value.indexOf(old);
  if (at < 0) return false;
  if (document.activeElement !== control) {
    replaceUnseen(control, at, at + old.length, words);
    return true;
  }
  const moved = (place: number) =>
    place <= at ? place : place >= at + old.length ? place + words.length - old.length : at + words.length;
  put(control, {
    text: control.value.slice(0, at) + words + control.value.slice(at + old.length),
    start: moved(control.selectionStart ?? 0),
    end: moved(control.selectionEnd ?? 0),
  });
  return true;
}

/** The one way to type that the browser's undo knows of. */
const type = (words: string): boolean =>
  words === "" ? document.execCommand("delete") : document.execCommand("insertText", false, words);

function replaceUnseen(control: Control, from: number, to: number, words: string): void {
  control.setRangeText(words, from, to, "preserve");
  control.dispatchEvent(new Event("input", { bubbles: true }));
}

function whatDiffers(old: string, text: string): { from: number; to: number; words: string } {
  const most = Math.min(old.length, text.length);
  let head = 0;
  while (head < most && old[head] === text[head]) head++;
  let tail = 0;
  while (tail < most - head && old[old.length - 1 - tail] === text[text.length - 1 - tail]) tail++;
  return { from: head, to: old.length - tail, words: text.slice(head, text.length - tail) };
}
