import { expect, test } from "vitest";
import { DAY_MS, fullTime, HOUR_MS, relativeTime } from "#app/lib/time";

const now = new Date("2026-11-22T14:05:00Z");
const ago = (ms: number) => new Date(now.getTime() - ms);

test.each([
  ["en", ["now", "3 hours ago", "yesterday", "1 month ago", "2 months ago"]],
  ["ru", ["сейчас", "3 часа назад", "вчера", "1 месяц назад", "2 месяца назад"]],
  ["el", ["τώρα", "πριν από 3 ώρες", "χθες", "πριν από 1 μήνα", "πριν από 2 μήνες"]],
])("%s says how long ago something was", (language, words) => {
  expect([0, 3 * HOUR_MS, DAY_MS, 31 * DAY_MS, 61 * DAY_MS].map((ms) => relativeTime(ago(ms), now, language))).toEqual(
    words,
  );
});

test.each([
  ["en", "November 22, 2026"],
  ["ru", "22 ноября 2026"],
  ["el", "22 Νοεμβρίου 2026"],
])("%s writes a date in full, and by which clock", (language, date) => {
  expect(fullTime(now, language)).toContain(date);
  expect(fullTime(now, language)).toMatch(/UTC$/);
});
