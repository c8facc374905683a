export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/** Minutes from one moment to another; negative when `to` is the earlier one. */
export const minutesBetween = (from: Date, to: Date) => (to.getTime() - from.getTime()) / MINUTE_MS;

const STEPS: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ["year", 365 * DAY_MS],
  ["month", 30 * DAY_MS],
  ["week", 7 * DAY_MS],
  ["day", DAY_MS],
  ["hour", HOUR_MS],
  ["minute", MINUTE_MS],
];

// Making a format costs more than a whole row of a list: each is made once for a language.
const relative = new Map<string, Intl.RelativeTimeFormat>();
const full = new Map<string, Intl.DateTimeFormat>();

/** "3 hours ago" in the language given; "now" below a minute. */
export function relativeTime(then: Date, now: Date, language: string): string {
  const ms = then.getTime() - now.getTime();
  const format = relative.get(language) ?? new Intl.RelativeTimeFormat(language, { numeric: "auto" });
  relative.set(language, format);
  const step = STEPS.find(([, size]) => Math.abs(ms) >= size);
  return step ? format.format(Math.trunc(ms / step[1]), step[0]) : format.format(0, "second");
}

/** "22 November 2026 at 14:05 UTC" in the language given. */
export function fullTime(at: Date, language: string): string {
  const format =
    full.get(language) ?? new Intl.DateTimeFormat(language, { dateStyle: "long", timeStyle: "short", timeZone: "UTC" });
  full.set(language, format);
  return `${format.format(at)} UTC`;
}
