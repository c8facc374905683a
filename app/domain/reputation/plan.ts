import { DAY_MS } from "#app/lib/time";
import type { ReputationKind } from "#db/schema/index";
import type { ReputationRules } from "./rules.server";

/** Something somebody has a claim to, or owes, as votes and acceptances stand now. */
export type Owed = {
  personId: number;
  kind: ReputationKind;
  causerId: number | null;
  questionId: number;
  answerId: number | null;
  /** When it was earned, in milliseconds. */
  at: number;
  /** One member of staff did it for another: that is worth nothing, unless it was given before both were staff. */
  amongStaff: boolean;
};

/** Something that was given, and whether it still is. */
export type Given = Omit<Owed, "amongStaff"> & {
  id: number;
  subject: string;
  nth: number;
  amount: number;
  withheld: number;
  live: boolean;
};

/** A cause to be written down. */
export type NewCause = Omit<Owed, "amongStaff"> & {
  subject: string;
  nth: number;
  amount: number;
  withheld: number;
  reversesId: number | null;
};

/** What votes gave one person on one day, and what of it the limit cut. */
export type Day = { given: number; cut: readonly Given[] };

/** What an acceptance gives; all else comes of votes. */
export const OF_ACCEPTANCE = ["answer-accepted", "accepting"] as const satisfies readonly ReputationKind[];
export const OF_VOTES = [
  "answer-upvoted",
  "question-upvoted",
  "downvoted",
  "downvoting",
] as const satisfies readonly ReputationKind[];

type Subject = Pick<Owed, "kind" | "causerId" | "questionId" | "answerId">;

/** What an award is for: whatever happens to it, it is given at most once at a time. */
export function subjectOf({ kind, causerId, questionId, answerId }: Subject): string {
  const post = answerId === null ? `question ${questionId}` : `answer ${answerId}`;
  return kind === "answer-accepted" || kind === "accepting"
    ? `${kind} on ${post}`
    : `${kind} by ${causerId} on ${post}`;
}

/** Whether the day's limit holds for it. */
export const isLimited = (kind: ReputationKind) => kind === "answer-upvoted" || kind === "question-upvoted";

/** The UTC day, as the number of days since 1970. */
export const dayOf = (at: number) => Math.floor(at / DAY_MS);

export const dayKey = ({ personId, at }: { personId: number; at: number }) => `${personId} ${dayOf(at)}`;

/** What is given and not owed any more, and what is owed and was not given, or given for what happened at another time. */
export function compare(owed: readonly Owed[], given: readonly Given[]): { over: Given[]; missing: Owed[] } {
  const momentOf = (one: Owed | Given) => `${subjectOf(one)} ${one.at}`;
  const owing = new Set(owed.map(momentOf));
  const live = given.filter((one) => one.live);
  const having = new Set(live.map(momentOf));
  return {
    over: live.filter((one) => !owing.has(momentOf(one))),
    missing: owed.filter((one) => !having.has(momentOf(one)) && !one.amongStaff),
  };
}

/**
 * What has to be written so that everybody has what they are owed: reversals, then awards, each cut to what the person's day
 * still has room for. Where a reversal makes room, what the limit cut that day is given anew.
 */
export function plan(
  { over, missing }: ReturnType<typeof compare>,
  given: readonly Given[],
  days: ReadonlyMap<string, Day>,
  { amounts, perDay }: ReputationRules,
  now: Date,
): NewCause[] {
  const counts = new Map<string, number>();
  for (const { subject, nth } of given) counts.set(subject, Math.max(nth, counts.get(subject) ?? 0));
  const award = (one: Owed | Given, full: number, room: number): NewCause => {
    const subject = subjectOf(one);
    const nth = (counts.get(subject) ?? ("nth" in one ? one.nth : 0)) + 1;
    counts.set(subject, nth);
    const amount = isLimited(one.kind) ? Math.min(full, Math.max(room, 0)) : full;
    const { personId, kind, causerId, questionId, answerId, at } = one;
    return {
      ...{ personId, kind, causerId, questionId, answerId, at, subject, nth, amount },
      withheld: full - amount,
      reversesId: null,
    };
  };
  const rooms = new Map([...days].map(([key, day]) => [key, perDay - day.given]));
  const causes: NewCause[] = [];
  const write = (cause: NewCause, day = dayKey(cause)) => {
    causes.push(cause);
    if (isLimited(cause.kind)) rooms.set(day, (rooms.get(day) ?? perDay) - cause.amount);
  };
  const reversed = new Set(over.map(({ id }) => id));
  for (const one of over) write(reversalOf(one, now), dayKey(one));
  for (const day of new Set(over.filter(({ kind }) => isLimited(kind)).map(dayKey)))
    for (const cut of days.get(day)?.cut ?? []) {
      const room = rooms.get(day) ?? 0;
      if (room <= 0) break;
      if (reversed.has(cut.id)) continue;
      write(reversalOf(cut, now), day);
      write(award(cut, cut.amount + cut.withheld, room + cut.amount), day);
    }
  for (const one of missing) write(award(one, amounts[one.kind], rooms.get(dayKey(one)) ?? perDay));
  return causes;
}

const reversalOf = ({ live: _, id, ...one }: Given, now: Date): NewCause => ({
  ...one,
  at: now.getTime(),
  amount: -one.amount,
  withheld: 0,
  reversesId: id,
});
