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

/** "3 hours ago" in the language given; "now" below a minute, "yesterday" for a day. */
export function relativeTime(then: Date, now: Date, language: string): string {
  const ms = then.getTime() - now.getTime();
  const step = STEPS.find(([, size]) => Math.abs(ms) >= size);
  if (!step) return relativeFormat(language, "auto").format(0, "second");
  const [unit, size] = step;
  // Greek has "last month" as a noun only, which does not stand after a verb.
  return relativeFormat(language, unit === "day" ? "auto" : "always").format(Math.trunc(ms / size), unit);
}

function relativeFormat(language: string, numeric: "always" | "auto"): Intl.RelativeTimeFormat {
  const key = `${language} ${numeric}`;
  const format = relative.get(key) ?? new Intl.RelativeTimeFormat(language, { numeric });
  relative.set(key, format);
  return format;
}

/** "22 November 2026" in the language given, for a day written 2026-11-22. */
export const dayIn = (day: string, language: string): string =>
  new Date(`${day}T00:00:00Z`).toLocaleDateString(language, { dateStyle: "long", timeZone: "UTC" });

/** "22 November 2026 at 14:05 UTC" in the language given. */
export function fullTime(at: Date, language: string): string {
  const format =
    full.get(language) ?? new Intl.DateTimeFormat(language, { dateStyle: "long", timeStyle: "short", timeZone: "UTC" });
  full.set(language, format);
  return `${format.format(at)} UTC`;
}

/** "2 Mar" for 2026-03-02, in the language given. */
export const dayMonth = (day: string, language: string): string =>
  new Intl.DateTimeFormat(language, { day: "numeric", month: "short", timeZone: "UTC" }).format(new Date(day));

/** "November 2026" for 2026-11, in the language given. */
export const monthIn = (month: string, language: string): string =>
  new Intl.DateTimeFormat(language, { month: "long", year: "numeric", timeZone: "UTC" }).format(
    new Date(`${month}-01`),
  );

/** The day of a moment, in UTC, as YYYY-MM-DD. */
export const isoDay = (at: Date): string => at.toISOString().slice(0, 10);
