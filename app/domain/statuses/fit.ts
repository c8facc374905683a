import { Invalid } from "#app/lib/errors";
import { DAY_MS, isoDay } from "#app/lib/time";
import type { DeclineReason, IdeaStatus } from "#db/schema/index";
import { LOOK_AGAIN_MOST_DAYS } from "./limits";

/** What the company says on an idea. */
export type IdeaWord = {
  status: IdeaStatus;
  body: string;
  /** The kind of reason for a no, and what would change the company's mind; of no other status. */
  reason: DeclineReason | null;
  wouldChange: string;
  /** The day on which it is looked at again, as YYYY-MM-DD; of "not now" alone. */
  lookAgainOn: string | null;
};

const isDay = (text: string) => {
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && isoDay(at) === text;
};

/**
 * The word as it is kept, without what belongs to another status. Throws Invalid: nobody goes back to New, a no needs its
 * reason and what would change it, "not now" a day to come.
 */
export function fitting(word: IdeaWord, now: Date): IdeaWord {
  const wrong: Record<string, string> = {};
  if (word.status === "new") wrong.status = "error.statusChoice";
  if (word.status === "declined") {
    if (word.reason === null) wrong.reason = "error.declineReason";
    if (word.wouldChange === "") wrong.wouldChange = "error.required";
  }
  const day = word.lookAgainOn ?? "";
  const last = isoDay(new Date(now.getTime() + LOOK_AGAIN_MOST_DAYS * DAY_MS));
  if (word.status === "not-now" && (!isDay(day) || day <= isoDay(now) || day > last))
    wrong.lookAgainOn = "error.lookAgainOn";
  if (Object.keys(wrong).length > 0) throw new Invalid(wrong);
  const declined = word.status === "declined";
  return {
    status: word.status,
    body: word.body,
    reason: declined ? word.reason : null,
    wouldChange: declined ? word.wouldChange : "",
    lookAgainOn: word.status === "not-now" ? word.lookAgainOn : null,
  };
}
