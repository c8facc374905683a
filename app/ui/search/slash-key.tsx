import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";

/** Set where somebody does not want the key. */
const OFF = "slash-key-off";

/** Storage may be forbidden: the key then does what it does for everybody. */
function isOff(): boolean {
  try {
    return localStorage.getItem(OFF) !== null;
  } catch {
    return false;
  }
}

function turn(on: boolean): void {
  try {
    if (on) localStorage.removeItem(OFF);
    else localStorage.setItem(OFF, "yes");
  } catch {
    // It stays as it is.
  }
}

/** The key `/` does this, unless somebody is typing or has turned it off. */
export function useSlashKey(act: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, altKey, target, defaultPrevented } = event;
      if (key !== "/" || ctrlKey || metaKey || altKey || defaultPrevented || isOff()) return;
      if (target instanceof Element && target.closest("input, textarea, select, [contenteditable], dialog")) return;
      event.preventDefault();
      act();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [act]);
}

/** Whoever speaks to their browser, or rests a hand on the keys, turns the key off here. It takes a script, as the key does. */
export function SlashKeyChoice() {
  const { t } = useTranslation();
  const [on, setOn] = useState<boolean | null>(null);
  useEffect(() => setOn(!isOff()), []);
  if (on === null) return null;
  return (
    <label className="mt-3 flex min-h-8 items-center gap-2">
      <input
        type="checkbox"
        checked={on}
        onChange={({ currentTarget: { checked } }) => {
          turn(checked);
          setOn(checked);
        }}
        className="size-5 accent-accent"
      />
      {t("search.tips.slash")}
    </label>
  );
}
