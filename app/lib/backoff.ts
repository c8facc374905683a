const LONGEST_MS = 4_000;
/** What lived this long was well: its end starts a new count. */
const WELL_AFTER_MS = 30_000;

/**
 * Counts the ends of something that is meant to run. Told how long it lived, gives the milliseconds to wait before it is
 * started again: none the first time, then more and more while it keeps failing, at most four seconds.
 */
export function createBackoff(): (livedMs: number) => number {
  let failures = 0;
  return (livedMs) => {
    failures = livedMs > WELL_AFTER_MS ? 0 : failures;
    const waitMs = failures === 0 ? 0 : Math.min(100 * 2 ** failures, LONGEST_MS);
    failures++;
    return waitMs;
  };
}
