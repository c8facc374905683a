import { Invalid } from "#app/lib/errors";
import { DAY_MS, isoDay } from "#app/lib/time";
import { CALL_MOST_DAYS } from "./limits";

/** From when until when a call takes ideas; `closesAt` is the first moment at which it no longer does. */
export type Span = { opensAt: Date; closesAt: Date };

/** The beginning of a day in UTC, written YYYY-MM-DD; null where there is no such day. */
function beginningOf(day: string): Date | null {
  const at = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day) && day.length === 10 ? at : null;
}

/** The span of a call from its first day to the end of its last. Throws Invalid where these are no days, end before they begin or before now, or lie too far apart. */
export function spanOf({ opensOn, closesOn }: { opensOn: string; closesOn: string }, now: Date): Span {
  const [opensAt, last] = [beginningOf(opensOn), beginningOf(closesOn)];
  if (!opensAt) throw new Invalid({ opensOn: "error.day" });
  if (!last) throw new Invalid({ closesOn: "error.day" });
  const closesAt = new Date(last.getTime() + DAY_MS);
  const days = (closesAt.getTime() - opensAt.getTime()) / DAY_MS;
  if (days < 1 || days > CALL_MOST_DAYS || closesAt <= now) throw new Invalid({ closesOn: "error.callCloses" });
  return { opensAt, closesAt };
}

/** The first and the last day of a span, as YYYY-MM-DD. */
export const daysOf = ({ opensAt, closesAt }: Span) => ({
  opensOn: isoDay(opensAt),
  closesOn: isoDay(new Date(closesAt.getTime() - 1)),
});
