import { z } from "zod";
import { SPACE_DESCRIPTION_MAX_CHARS, SPACE_NAME_MAX_CHARS, SPACE_SLUG_MAX_CHARS } from "#app/domain/spaces/limits";
import { FACET_MAX_CHARS, type Facets } from "#app/lib/directory-address";
import { optionalText, requiredText } from "#app/lib/form-fields";
import { readClock, WEEKDAYS, type Weekday } from "#app/lib/hours";
import { optionalAddress } from "#app/routes/owner/address-field";
import type { DayHours, StaffHours } from "#db/schema/index";

/** Names of the two times of each day of the week. */
type ClockName = `${"from" | "to"}${Weekday}`;
/** A space as its form is filled in. */
export type SpaceTyped = Facets &
  Record<"name" | "slug" | "description" | "timeZone" | ClockName, string> & { speakers: string[] };

export const SPACE_BOUNDS = {
  name: SPACE_NAME_MAX_CHARS,
  slug: SPACE_SLUG_MAX_CHARS,
  description: SPACE_DESCRIPTION_MAX_CHARS,
  facet: FACET_MAX_CHARS,
};

const CLOCK_MAX_CHARS = 10;
const TIME_ZONE_MAX_CHARS = 60;
const SPEAKERS_MAX = 500;

const clock = optionalText(CLOCK_MAX_CHARS);
const clocks = Object.fromEntries(WEEKDAYS.flatMap((day) => [`from${day}`, `to${day}`]).map((name) => [name, clock]));
const shape = {
  name: requiredText(1, SPACE_NAME_MAX_CHARS),
  slug: optionalAddress(SPACE_SLUG_MAX_CHARS),
  description: optionalText(SPACE_DESCRIPTION_MAX_CHARS),
  product: optionalText(FACET_MAX_CHARS),
  region: optionalText(FACET_MAX_CHARS),
  help: optionalText(FACET_MAX_CHARS),
  timeZone: optionalText(TIME_ZONE_MAX_CHARS),
  speakers: z.array(z.string()).max(SPEAKERS_MAX).default([]),
  ...(clocks as Record<ClockName, typeof clock>),
};
const sent = z.object(shape);
type Sent = z.output<typeof sent>;

export const SpaceForm = sent.transform(toFacts);
export const NewSpaceForm = z
  .object({ ...shape, group: optionalText(SPACE_SLUG_MAX_CHARS) })
  .transform((form, context) => ({ ...toFacts(form, context), group: form.group || null }));

/** The space as the form says it, its hours in one; words beside the days whose times do not go together. */
function toFacts(form: Sent, context: { issues: z.core.$ZodRawIssue[] }) {
  const { name, slug, description, product, region, help, speakers } = form;
  const days = WEEKDAYS.map((day): DayHours => {
    const [from, to] = [form[`from${day}`], form[`to${day}`]];
    if (from === "" && to === "") return null;
    const hours = dayHours(from, to);
    if (!hours)
      context.issues.push({ code: "custom", path: [`from${day}`], message: "ownerSpaces.hoursShape", input: from });
    return hours;
  });
  const hours: StaffHours | null = days.some((day) => day !== null) ? { timeZone: form.timeZone, days } : null;
  return { name, slug, description, product, region, help, speakers, hours };
}

function dayHours(from: string, to: string): DayHours {
  const [start, end] = [readClock(from), readClock(to)];
  if (start === null || end === null) return null;
  // The end of a day is typed as the beginning of the next.
  const until = end === 0 ? readClock("24:00") : end;
  return until !== null && start < until ? { from: asClock(start), to: asClock(until) } : null;
}

const asClock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;

/** The times as their fields show them. */
export function hoursAsTyped(hours: StaffHours | null): Partial<Record<ClockName, string>> {
  const typed: Partial<Record<ClockName, string>> = {};
  for (const day of WEEKDAYS) {
    const { from = "", to = "" } = hours?.days[day] ?? {};
    typed[`from${day}`] = from;
    typed[`to${day}`] = to === "24:00" ? "00:00" : to;
  }
  return typed;
}

/** The group a space is to be private to; null for everybody. */
export const PrivacyForm = z.object({
  group: optionalText(SPACE_SLUG_MAX_CHARS).transform((slug) => slug || null),
});
/** The place in the list that is wanted, 1 for the first. */
export const PlaceForm = z.object({ place: z.coerce.number().int().min(1).max(1_000_000) });
