import Combobox from "@github/combobox-nav";
import { type RefObject, useEffect, useRef, useState } from "react";

/** What stands in the field, as it is typed. */
export function useValue(input: HTMLInputElement): string {
  const [value, setValue] = useState(input.value);
  useEffect(() => {
    const read = () => setValue(input.value);
    read();
    input.addEventListener("input", read);
    return () => input.removeEventListener("input", read);
  }, [input]);
  return value.trim();
}

/**
 * Whether the list of this field is wanted: once somebody is in the field to search for something new, until they leave its
 * form, press elsewhere or press Escape.
 */
export function useOpen(input: HTMLInputElement): [open: boolean, setOpen: (open: boolean) => void] {
  const [open, setOpen] = useState(() => isNew(input));
  useEffect(() => {
    const { form } = input;
    const show = () => setOpen(true);
    const enter = () => setOpen(isNew(input));
    const leave = ({ relatedTarget }: FocusEvent) => {
      if (!(relatedTarget instanceof Node && form?.contains(relatedTarget))) setOpen(false);
    };
    const press = ({ target }: Event) => {
      if (!(target instanceof Node && form?.contains(target))) setOpen(false);
    };
    input.addEventListener("input", show);
    input.addEventListener("click", enter);
    input.addEventListener("focus", enter);
    form?.addEventListener("focusout", leave);
    document.addEventListener("pointerdown", press);
    return () => {
      input.removeEventListener("input", show);
      input.removeEventListener("click", enter);
      input.removeEventListener("focus", enter);
      form?.removeEventListener("focusout", leave);
      document.removeEventListener("pointerdown", press);
    };
  }, [input]);
  useEffect(() => {
    const { form } = input;
    const key = (event: KeyboardEvent) => {
      if (!open && event.key === "ArrowDown" && event.target === input) setOpen(true);
      else if (open && event.key === "Escape") {
        setOpen(false);
        input.focus();
      } else return;
      event.preventDefault();
    };
    form?.addEventListener("keydown", key);
    return () => form?.removeEventListener("keydown", key);
  }, [input, open]);
  return [open, setOpen];
}

/** Empty, or not what the page itself put there. */
const isNew = ({ value, defaultValue }: HTMLInputElement) => value.trim() === "" || value !== defaultValue;

/** Pressing anything in the panel leaves the focus in the field. */
export function useStayingInField(panel: RefObject<HTMLElement>): void {
  useEffect(() => {
    const pressed = panel.current;
    const stay = (event: Event) => event.preventDefault();
    pressed?.addEventListener("mousedown", stay);
    return () => pressed?.removeEventListener("mousedown", stay);
  }, [panel]);
}

/** The field is a combobox, and its list is shown or not. `rows` changes whenever what is in the list does: nothing is chosen then. */
export function useCombobox(
  input: HTMLInputElement,
  list: RefObject<HTMLElement>,
  { shown, rows, onChoose }: { shown: boolean; rows: unknown; onChoose(): void },
): void {
  const combobox = useRef<Combobox | null>(null);
  const chosen = useRef(onChoose);
  chosen.current = onChoose;
  useEffect(() => {
    if (!list.current) return;
    const made = new Combobox(input, list.current, { tabInsertsSuggestions: false });
    input.setAttribute("autocomplete", "off");
    combobox.current = made;
    const choose = () => chosen.current();
    const rowsList = list.current;
    rowsList.addEventListener("click", choose);
    return () => {
      made.destroy();
      rowsList.removeEventListener("click", choose);
    };
  }, [input, list]);
  useEffect(() => {
    if (!shown) return;
    const made = combobox.current;
    made?.start();
    return () => made?.stop();
  }, [shown]);
  useEffect(() => {
    if (rows !== null) combobox.current?.clearSelection();
  }, [rows]);
}
