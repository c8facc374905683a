import { DAY_MS, HOUR_MS, MINUTE_MS } from "#app/lib/time";
import { type Chance, createChance } from "./chance";

/** When a question is asked, and whether it is one of many about the same outage. */
export type Moment = { at: number; outage: boolean };

const YEARS = 5;
const DAYS = YEARS * 365;
/** From Sunday on: people ask at work more than on their free days. */
const WEEK = [0.65, 1.15, 1.15, 1.1, 1.05, 1, 0.7];
/** Hour by hour from midnight UTC: before noon, and after supper. */
const HOURS = [3, 2, 1, 1, 1, 2, 5, 9, 13, 15, 15, 13, 12, 12, 12, 11, 11, 12, 14, 16, 15, 12, 8, 5];
const OUTAGES = 24;
const OUTAGE_HOURS = 3;

/** The first moment of the time the community has lived. */
export const bornBefore = (until: number) => until - DAYS * DAY_MS;

/**
 * When each question is asked, in order, over the five years before `until`: the community grows, weeks and days have their
 * rhythm, and on some days the network breaks and everybody comes at once.
 */
export function* askingTimes(questions: number, seed: string, until: number): Generator<Moment> {
  const chance = createChance(`rhythm ${seed}`);
  const [born, days] = [bornBefore(until), daysOf(chance, bornBefore(until))];
  const all = days.reduce((sum, { calm, outage }) => sum + calm + outage, 0);
  let [weight, asked] = [0, 0];
  const upTo = (more: number) => {
    weight += more;
    const reached = Math.round((weight / all) * questions);
    const since = reached - asked;
    asked = reached;
    return since;
  };
  for (const [index, { calm, outage, outageFrom }] of days.entries()) {
    const midnight = born + index * DAY_MS;
    const moments = [
      ...times(upTo(calm), () => ({ at: midnight + timeOfDay(chance), outage: false })),
      ...times(upTo(outage), () => ({
        at: midnight + outageFrom + Math.floor(chance.next() ** 2 * OUTAGE_HOURS * HOUR_MS),
        outage: true,
      })),
    ];
    yield* moments.sort((one, other) => one.at - other.at);
  }
}

const times = <T>(most: number, make: () => T): T[] => Array.from({ length: most }, make);

type Day = { calm: number; outage: number; outageFrom: number };

function daysOf(chance: Chance, born: number): Day[] {
  const days = times(DAYS, () => 0).map((_, index) => {
    const weekday = new Date(born + index * DAY_MS).getUTCDay();
    const calm = (0.25 + (0.75 * index) / DAYS) * (WEEK[weekday] ?? 1) * (0.8 + chance.next() * 0.4);
    return { calm, outage: 0, outageFrom: 0 };
  });
  for (let outage = 0; outage < OUTAGES; outage++) {
    const day = days[chance.below(DAYS)];
    if (day)
      Object.assign(day, { outage: day.calm * (1 + chance.next() * 3), outageFrom: chance.between(5, 20) * HOUR_MS });
  }
  return days;
}

const HOURS_SUM = HOURS.reduce((sum, weight) => sum + weight, 0);

function timeOfDay(chance: Chance): number {
  let left = chance.next() * HOURS_SUM;
  for (const [hour, weight] of HOURS.entries()) {
    if (left < weight) return Math.floor((hour + left / weight) * HOUR_MS);
    left -= weight;
  }
  return DAY_MS - 1;
}

/** How long after a question somebody answers: mostly within hours, often days, sometimes months. In milliseconds. */
export function answerDelay(chance: Chance): number {
  const mean = chance.happens(0.6) ? 3 * HOUR_MS : chance.happens(0.75) ? 2 * DAY_MS : 60 * DAY_MS;
  return MINUTE_MS + Math.floor(-Math.log(1 - chance.next()) * mean);
}

/** That moment, or an earlier one where it would be later than `until`; always later than `from`. */
export const within = (chance: Chance, from: number, delay: number, until: number): number =>
  from + delay < until ? from + delay : from + 1 + Math.floor(chance.next() * Math.max(1, until - from - 2));
