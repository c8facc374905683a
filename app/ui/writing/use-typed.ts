import { useEffect, useState } from "react";

/** What stands in the control with this id, as it is typed; empty without a script. */
export function useTyped(id: string): string {
  const [text, setText] = useState("");
  useEffect(() => {
    const control = document.getElementById(id);
    if (!(control instanceof HTMLTextAreaElement || control instanceof HTMLInputElement)) return;
    const read = () => setText(control.value);
    read();
    control.addEventListener("input", read);
    return () => control.removeEventListener("input", read);
  }, [id]);
  return text;
}

/** A value once it has stayed the same for `ms` milliseconds. */
export function useSettled<T>(value: T, ms: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return settled;
}
