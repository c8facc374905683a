/** What a writer has put into a form, by the names of its fields. */
export type Words = Record<string, string>;

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const isText = (control: Control): control is HTMLInputElement | HTMLTextAreaElement =>
  control instanceof HTMLTextAreaElement || (control instanceof HTMLInputElement && control.type === "text");

/** The controls of a form that hold words or a choice of its writer. */
function controlsOf(form: HTMLFormElement): Control[] {
  return [...form.elements].filter(
    (control): control is Control => control instanceof HTMLSelectElement || isText(control as Control),
  );
}

/** What a writer has put into a form, by the names of its fields. */
export const wordsOf = (form: HTMLFormElement): Words =>
  Object.fromEntries(controlsOf(form).map(({ name, value }) => [name, value]));

/** What the page itself put into the text fields: words typed over other words do not belong here. */
export const baseOf = (form: HTMLFormElement): string =>
  JSON.stringify(
    controlsOf(form)
      .filter(isText)
      .map(({ name, defaultValue }) => [name, defaultValue]),
  );

/** Whether the writer has typed nothing yet. */
export const isUntouched = (form: HTMLFormElement): boolean =>
  controlsOf(form)
    .filter(isText)
    .every(({ value, defaultValue }) => value === defaultValue);

/** Puts the words into the fields of these names, as if they were typed. */
export function fillIn(form: HTMLFormElement, words: Readonly<Record<string, string>>): void {
  for (const control of controlsOf(form)) {
    const word = words[control.name];
    if (word === undefined || control.value === word) continue;
    control.value = word;
    control.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

/** Puts back what the page itself had put there. */
export function empty(form: HTMLFormElement): void {
  form.reset();
  for (const control of controlsOf(form)) control.dispatchEvent(new Event("input", { bubbles: true }));
}
