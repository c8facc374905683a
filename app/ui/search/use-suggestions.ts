import { useEffect, useState } from "react";
import type { Suggestions } from "#app/domain/search/suggest.server";
import { suggestPath } from "#app/lib/paths";
import { SUGGEST_MIN_CHARS } from "#app/lib/search-address";

/** Milliseconds without a key after which somebody has paused. */
const PAUSE_MS = 120;

/** What is offered for these words; null where it could not be had. */
export type Offered = { words: string; found: Suggestions | null };

/**
 * What the server offers for the words being typed, or for those before while it is asked; null when there are too few letters.
 * It is asked only while the list is open, and once for the same words.
 */
export function useSuggestions(words: string, open: boolean): Offered | null {
  const [offered, setOffered] = useState<Offered | null>(null);
  const enough = words.length >= SUGGEST_MIN_CHARS;
  useEffect(() => {
    if (!enough) return setOffered(null);
    if (!open || offered?.words === words) return;
    const outdated = new AbortController();
    const timer = setTimeout(async () => {
      const found = await findSuggestions(words, outdated.signal);
      if (!outdated.signal.aborted) setOffered({ words, found });
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      outdated.abort();
    };
  }, [words, enough, open, offered?.words]);
  return enough ? offered : null;
}

async function findSuggestions(words: string, signal: AbortSignal): Promise<Suggestions | null> {
  try {
    const response = await fetch(`${suggestPath()}?${new URLSearchParams({ q: words })}`, { signal });
    return response.ok ? ((await response.json()) as Suggestions) : null;
  } catch {
    // Outdated, or the line is down: the form leads to the results all the same.
    return null;
  }
}
