import { describe, expect, test } from "vitest";
import {
  closingClock,
  isTimeZone,
  openingAt,
  openingClock,
  readClock,
  showSameTime,
  weekInShort,
} from "#app/lib/hours";
import type { DayHours, StaffHours } from "#db/schema/index";

const NINE_TO_SIX = { from: "09:00", to: "18:00" };
const ALL_DAY = { from: "00:00", to: "24:00" };
const week = (
  timeZone: string,
  weekdays: DayHours,
  saturday: DayHours = null,
  sunday: DayHours = null,
): StaffHours => ({
  timeZone,
  days: [weekdays, weekdays, weekdays, weekdays, weekdays, saturday, sunday],
});
const office = (timeZone: string) => week(timeZone, NINE_TO_SIX);

const told = (hours: StaffHours, at: string) => {
  const opening = openingAt(hours, new Date(at));
  return opening.open ? `until ${opening.until?.toISOString()}` : `from ${opening.next?.toISOString()}`;
};

describe("whether staff are there", () => {
  test.each([
    ["in the middle of the day", office("Europe/Tallinn"), "2026-01-07T10:00:00Z", "until 2026-01-07T16:00:00.000Z"],
    ["at the first minute", office("Europe/Tallinn"), "2026-01-07T07:00:00Z", "until 2026-01-07T16:00:00.000Z"],
    ["just before it", office("Europe/Tallinn"), "2026-01-07T06:59:59.999Z", "from 2026-01-07T07:00:00.000Z"],
    ["at closing time", office("Europe/Tallinn"), "2026-01-07T16:00:00Z", "from 2026-01-08T07:00:00.000Z"],
    ["on Friday evening: next week", office("Europe/Tallinn"), "2026-01-09T17:00:00Z", "from 2026-01-12T07:00:00.000Z"],
    ["by summer time", office("Europe/Tallinn"), "2026-07-01T10:00:00Z", "until 2026-07-01T15:00:00.000Z"],
    [
      "over the weekend on which summer begins",
      office("Europe/Tallinn"),
      "2026-03-27T20:00:00Z",
      "from 2026-03-30T06:00:00.000Z",
    ],
    [
      "over the weekend on which summer ends",
      office("America/New_York"),
      "2026-10-30T23:00:00Z",
      "from 2026-11-02T14:00:00.000Z",
    ],
    [
      "in a zone that is half an hour off",
      office("Asia/Kolkata"),
      "2026-01-07T03:30:00Z",
      "until 2026-01-07T12:30:00.000Z",
    ],
    [
      "where it is tomorrow already",
      office("Pacific/Auckland"),
      "2026-01-06T20:30:00Z",
      "until 2026-01-07T05:00:00.000Z",
    ],
    [
      "past midnight, over two days that touch",
      week("UTC", ALL_DAY),
      "2026-01-07T23:59:00Z",
      "until 2026-01-10T00:00:00.000Z",
    ],
    ["around the clock", week("UTC", ALL_DAY, ALL_DAY, ALL_DAY), "2026-01-07T12:00:00Z", "until undefined"],
    ["never", week("UTC", null), "2026-01-07T12:00:00Z", "from undefined"],
    [
      "on one day of the week, just after it",
      week("UTC", null, NINE_TO_SIX),
      "2026-01-10T18:00:00Z",
      "from 2026-01-17T09:00:00.000Z",
    ],
    // 29 March 2026: at three in the morning it is four.
    [
      "from an hour that the clocks leave out",
      week("Europe/Tallinn", null, null, { from: "03:30", to: "05:00" }),
      "2026-03-29T00:00:00Z",
      "from 2026-03-29T01:30:00.000Z",
    ],
    [
      "through hours that the clocks leave out",
      week("Europe/Tallinn", null, null, ALL_DAY),
      "2026-03-28T22:30:00Z",
      "until 2026-03-29T21:00:00.000Z",
    ],
    // 25 October 2026: at four in the morning it is three again.
    [
      "from an hour that comes twice: its first time",
      week("Europe/Tallinn", null, null, { from: "03:30", to: "05:00" }),
      "2026-10-25T00:00:00Z",
      "from 2026-10-25T00:30:00.000Z",
    ],
    [
      "through the hour that comes twice",
      week("Europe/Tallinn", null, null, ALL_DAY),
      "2026-10-24T21:30:00Z",
      "until 2026-10-25T22:00:00.000Z",
    ],
  ] as const)("%s", (_, hours, at, expected) => {
    expect(told(hours, at)).toBe(expected);
  });
});

test.each([
  ["en", office("UTC"), "Mon–Fri 9:00–18:00"],
  ["ru", office("UTC"), "пн–пт 9:00–18:00"],
  ["el", office("UTC"), "Δευ–Παρ 9:00–18:00"],
  ["en", week("UTC", NINE_TO_SIX, { from: "10:00", to: "14:30" }), "Mon–Fri 9:00–18:00, Sat 10:00–14:30"],
  ["en", week("UTC", null, null, ALL_DAY), "Sun 0:00–24:00"],
  ["en", week("UTC", null), ""],
  [
    "en",
    { timeZone: "UTC", days: [NINE_TO_SIX, null, NINE_TO_SIX, null, null, null, null] },
    "Mon 9:00–18:00, Wed 9:00–18:00",
  ],
] as const)("a week in few words (%s, %#)", (language, hours, expected) => {
  expect(weekInShort(hours, language).replace(/\./g, "")).toBe(expected);
});

test("closing at midnight is the end of the day; opening on another day names it", () => {
  expect(closingClock(new Date("2026-01-07T22:00:00Z"), "Europe/Tallinn")).toBe("24:00");
  expect(closingClock(new Date("2026-01-07T16:05:00Z"), "Europe/Tallinn")).toBe("18:05");
  const now = new Date("2026-01-07T03:00:00Z");
  expect(openingClock(new Date("2026-01-07T07:00:00Z"), now, "Europe/Tallinn", "en")).toBe("9:00");
  expect(openingClock(new Date("2026-01-08T07:00:00Z"), now, "Europe/Tallinn", "en")).toBe("Thu 9:00");
});

test.each([
  ["09:00", 540],
  ["24:00", 1440],
  ["24:01", null],
  ["9:60", null],
  ["nine", null],
  ["-1:00", null],
])("the time of day %s", (text, minutes) => {
  expect(readClock(text)).toBe(minutes);
});

test("zones are known by name, and compared by what their clocks show now", () => {
  expect(["Europe/Tallinn", "UTC", "Mars/Base", "", "x'; --"].map(isTimeZone)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
  expect(showSameTime("Europe/Tallinn", "Asia/Nicosia", new Date("2026-01-07T12:00:00Z"))).toBe(true);
  expect(showSameTime("Europe/Tallinn", "Europe/Berlin", new Date("2026-01-07T12:00:00Z"))).toBe(false);
});
