import type { DayHours, StaffHours } from "#db/schema/index";
import { DAY_MS, MINUTE_MS } from "./time";

/** Whether staff are there; `until` is null around the clock, `next` where they never are. */
export type Opening = { open: true; until: Date | null } | { open: false; next: Date | null };

/** The days of the week, 0 for Monday. */
export const WEEKDAYS = [0, 1, 2, 3, 4, 5, 6] as const;
export type Weekday = (typeof WEEKDAYS)[number];
const DAYS_IN_WEEK = WEEKDAYS.length;
const MINUTES_IN_DAY = 24 * 60;
/** 1 January 2024 was a Monday. */
const SOME_MONDAY_MS = Date.UTC(2024, 0, 1);

/** Whether staff are there at this moment, and until or from when. Summer time begins and ends as it does in their zone. */
export function openingAt(hours: StaffHours, at: Date): Opening {
  const windows = windowsAround(hours, at);
  const now = windows.find(({ from, to }) => from <= at && at < to);
  if (!now) return { open: false, next: windows.find(({ from }) => from > at)?.from ?? null };
  const always = now.to.getTime() - at.getTime() >= DAYS_IN_WEEK * DAY_MS;
  return { open: true, until: always ? null : now.to };
}

type Window = { from: Date; to: Date };

/** The times they are there from the day before until a week and a day after, in order; those that touch are one. */
function windowsAround({ timeZone, days }: StaffHours, at: Date): Window[] {
  const midnight = Math.floor(wallTime(at.getTime(), timeZone) / DAY_MS) * DAY_MS;
  const windows: Window[] = [];
  for (let offset = -1; offset <= DAYS_IN_WEEK + 1; offset++) {
    const day = midnight + offset * DAY_MS;
    const window = windowOf(days[weekdayOf(day)] ?? null, day, timeZone);
    const last = windows.at(-1);
    if (!window) continue;
    if (last && last.to >= window.from) last.to = window.to;
    else windows.push(window);
  }
  return windows;
}

function windowOf(hours: DayHours, midnight: number, timeZone: string): Window | null {
  if (!hours) return null;
  const [from, to] = [readClock(hours.from), readClock(hours.to)];
  if (from === null || to === null) return null;
  const window = {
    from: new Date(instantOf(midnight + from * MINUTE_MS, timeZone)),
    to: new Date(instantOf(midnight + to * MINUTE_MS, timeZone)),
  };
  return window.from < window.to ? window : null;
}

/** 0 for Monday; `wall` is a wall time. */
const weekdayOf = (wall: number) => ((((wall - SOME_MONDAY_MS) / DAY_MS) % DAYS_IN_WEEK) + DAYS_IN_WEEK) % DAYS_IN_WEEK;

/** Minutes after midnight of "9:00" or "24:00"; null for what is no time of day. */
export function readClock(text: string): number | null {
  const match = /^(\d{1,2}):(\d{2})$/.exec(text);
  if (!match) return null;
  const minutes = Number(match[1]) * 60 + Number(match[2]);
  return Number(match[2]) < 60 && minutes <= MINUTES_IN_DAY ? minutes : null;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** What clocks in the zone show at an instant, as if it were UTC. */
function wallTime(instant: number, timeZone: string): number {
  const format = formats.get(timeZone) ?? new Intl.DateTimeFormat("en-US", { timeZone, ...WHOLE });
  formats.set(timeZone, format);
  const part: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
  for (const { type, value } of format.formatToParts(instant)) part[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

const WHOLE: Intl.DateTimeFormatOptions = {
  calendar: "gregory",
  numberingSystem: "latn",
  hourCycle: "h23",
  year: "numeric",
  month: "numeric",
  day: "numeric",
  hour: "numeric",
  minute: "numeric",
  second: "numeric",
};

/**
 * The instant at which clocks in the zone show this. Of an hour that comes twice it is the first; what a clock that is put
 * forward leaves out is as long after the change as it would have been after the hour before.
 */
function instantOf(wall: number, timeZone: string): number {
  const by = (near: number) => wall - (wallTime(near, timeZone) - near);
  const candidates = [by(wall - DAY_MS), by(wall + DAY_MS)];
  return candidates.find((instant) => wallTime(instant, timeZone) === wall) ?? candidates[0] ?? wall;
}

/** "Mon–Fri 9:00–18:00, Sat 10:00–14:00": the week in few words; empty where no day has hours. */
export function weekInShort({ days }: Pick<StaffHours, "days">, language: string): string {
  const runs: { first: number; last: number; hours: NonNullable<DayHours> }[] = [];
  for (const [day, hours] of days.entries()) {
    const run = runs.at(-1);
    if (!hours) continue;
    if (run?.last === day - 1 && run.hours.from === hours.from && run.hours.to === hours.to) run.last = day;
    else runs.push({ first: day, last: day, hours });
  }
  return runs
    .map(({ first, last, hours }) => {
      const names = [...new Set([first, last])].map((day) => weekdayName(day, language, "short"));
      return `${names.join("–")} ${shortClock(hours.from)}–${shortClock(hours.to)}`;
    })
    .join(", ");
}

/** The name of a day of the week, 0 for Monday. */
export const weekdayName = (day: number, language: string, width: "short" | "long"): string =>
  new Intl.DateTimeFormat(language, { weekday: width, timeZone: "UTC" }).format(SOME_MONDAY_MS + day * DAY_MS);

/** "9:00" for "09:00". */
const shortClock = (clock: string) => clock.replace(/^0(?=\d:)/, "");

/** What clocks in the zone show: "9:00", and "24:00" for the end of a day. */
export function closingClock(at: Date, timeZone: string): string {
  const clock = clockOf(at, timeZone);
  return clock === "0:00" ? "24:00" : clock;
}

/** "9:00" on the same day in that zone, else "Mon 9:00". */
export function openingClock(next: Date, now: Date, timeZone: string, language: string): string {
  const [day, today] = [next, now].map((at) => Math.floor(wallTime(at.getTime(), timeZone) / DAY_MS) * DAY_MS);
  const clock = clockOf(next, timeZone);
  return day === undefined || day === today ? clock : `${weekdayName(weekdayOf(day), language, "short")} ${clock}`;
}

function clockOf(at: Date, timeZone: string): string {
  const minutes = Math.floor((wallTime(at.getTime(), timeZone) % DAY_MS) / MINUTE_MS);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
}

/** The zone as people call it: "Estonia Time". */
export function zoneName(timeZone: string, at: Date, language: string): string {
  const parts = new Intl.DateTimeFormat(language, { timeZone, timeZoneName: "shortGeneric" }).formatToParts(at);
  return parts.find(({ type }) => type === "timeZoneName")?.value ?? timeZone;
}

/** Whether clocks in both zones show the same at this moment. */
export const showSameTime = (one: string, other: string, at: Date) =>
  wallTime(at.getTime(), one) === wallTime(at.getTime(), other);

/** Whether this names a time zone that is known here. */
export function isTimeZone(name: string): boolean {
  try {
    return name !== "" && new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

/** Every time zone that may be chosen, by name. */
export const timeZones = (): string[] => [...new Set(["UTC", ...Intl.supportedValuesOf("timeZone")])];
