import { DAY_MS } from "#app/lib/time";

/** Days a browser keeps what was typed and not sent. */
const KEPT_DAYS = 7;

/** What was typed into a form, over what the page itself had put there, and when. */
export type KeptWords = {
  base: string;
  words: Record<string, string>;
  at: number;
  /** When the server last kept words of this form that were typed here, in its own time. */
  savedAt?: number;
};

/** Storage may be full or forbidden: people then write without this safety net. */
function trying<T>(act: () => T): T | null {
  try {
    return act();
  } catch {
    return null;
  }
}

/** Keeps the words in this browser. */
export const keepWords = (key: string, kept: KeptWords) =>
  trying(() => localStorage.setItem(key, JSON.stringify({ savedAt: read(key)?.savedAt, ...kept })));

/** Notes beside words kept in this browser that the server keeps them, or words from before them, since then. */
export function noteSaved(key: string, savedAt: number): void {
  const kept = read(key);
  if (kept) keepWords(key, { ...kept, savedAt });
}

export const forgetWords = (key: string) => trying(() => localStorage.removeItem(key));

/** The words kept under this key; null when there are none, or old ones only. */
export function findWords(key: string, now: number): KeptWords | null {
  const kept = read(key);
  return kept && now - kept.at < KEPT_DAYS * DAY_MS ? kept : null;
}

/** Whether these words are newer than those the server keeps since `savedAt`: they were typed on top of them, or later by the clock. */
export const isNewer = (kept: KeptWords, savedAt: number): boolean => kept.savedAt === savedAt || kept.at > savedAt;

function read(key: string): KeptWords | null {
  const kept = trying(() => JSON.parse(localStorage.getItem(key) ?? "null") as unknown);
  return isKeptWords(kept) ? kept : null;
}

/** Words that were not sent, and the page they were typed on. */
export type PlacedWords = { path: string; text: string };

/** The start of every key, then whose words, on which page, in which form. */
const KEY = /^words:[^:]*:(\/[^:]*):/;

/** All that this browser keeps, as text. */
export const allWords = (now: number): PlacedWords[] =>
  (trying(() => Object.keys(localStorage)) ?? []).flatMap((key) => {
    const path = KEY.exec(key)?.[1];
    const kept = path === undefined ? null : findWords(key, now);
    if (path === undefined || !kept) return [];
    const text = Object.values(kept.words).filter((word) => word.trim() !== "");
    return [{ path, text: text.join("\n\n") }];
  });

function isKeptWords(kept: unknown): kept is KeptWords {
  return (
    typeof kept === "object" &&
    kept !== null &&
    "base" in kept &&
    typeof kept.base === "string" &&
    "at" in kept &&
    typeof kept.at === "number" &&
    "words" in kept &&
    typeof kept.words === "object" &&
    kept.words !== null
  );
}
