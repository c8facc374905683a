/** Days in which one browser is asked once. */
const POLL_DAYS = 30;
const DAY_MS = 86_400_000;
const POLLED = "polled";

/** Whether this is one of the visits that are asked; the same for all its pages. */
export function isPolled(share: number): boolean {
  try {
    const last = Number(localStorage.getItem(POLLED) ?? 0);
    if (Date.now() - last < POLL_DAYS * DAY_MS) return false;
    const thrown = sessionStorage.getItem(POLLED) ?? String(Math.random() * 100);
    sessionStorage.setItem(POLLED, thrown);
    return Number(thrown) < share;
  } catch {
    // A browser that keeps nothing would be asked on every page.
    return false;
  }
}

/** Not asked again for POLL_DAYS. */
export function rememberPolled(): void {
  localStorage.setItem(POLLED, String(Date.now()));
}
