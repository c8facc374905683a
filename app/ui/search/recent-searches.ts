const KEY = "recent-searches";
const MOST = 6;

/** The searches last made in this browser, the newest first. They are kept here alone. */
export function recentSearches(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(kept) ? kept.filter((words) => typeof words === "string" && words !== "").slice(0, MOST) : [];
  } catch {
    return [];
  }
}

/** This search was made just now. */
export function rememberSearch(words: string): void {
  const typed = words.trim();
  if (typed !== "") keep([typed, ...recentSearches().filter((other) => other !== typed)]);
}

export const forgetSearch = (words: string) => keep(recentSearches().filter((other) => other !== words));

export const forgetSearches = () => keep([]);

/** Storage may be full or forbidden: people then search without. */
function keep(searches: readonly string[]): void {
  try {
    if (searches.length === 0) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify(searches.slice(0, MOST)));
  } catch {
    // Nothing is remembered.
  }
}
