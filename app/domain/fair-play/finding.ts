import type { SignalKind } from "#db/schema/index";
import { LOOK_BACK_DAYS } from "./limits";
import type { Ring } from "./rings";
import type { Pair, Totals } from "./tally";

/** What is held: all that one member gives another, or all that anybody gives to an answer. */
export type Held =
  | { giver: number; taker: number; times: number; expected: number | null }
  | { answer: number; original: number; taker: number };

/** Something that looks like foul play. */
export type Finding = {
  kind: SignalKind;
  /** Tells it from everything else that is found: what it is found by again. */
  subject: string;
  people: readonly number[];
  /** How much of it was seen. */
  acts: number;
  /** The numbers that its explanation names. */
  facts: Readonly<Record<string, number>>;
  held: readonly Held[];
};

/** What is given: upvotes or acceptances. */
export type Given = "vote" | "acceptance";

/** A ring as it is told. */
export const ringFinding =
  (of: Given) =>
  ({ members, pairs, given, got, inside }: Ring): Finding => ({
    kind: `${of}-ring`,
    subject: `${of}-ring ${members.join(" ")}`,
    people: members,
    acts: inside,
    facts: { members: members.length, inside, given, got, days: LOOK_BACK_DAYS },
    held: pairs,
  });

/** One who feeds another, as it is told. */
export const feedingFinding =
  (of: Given, totals: Totals) =>
  (pair: Pair): Finding => ({
    kind: `${of}-feeding`,
    subject: `${of}-feeding ${pair.giver} ${pair.taker}`,
    people: [pair.taker, pair.giver],
    acts: pair.times,
    facts: {
      times: pair.times,
      expected: pair.expected,
      given: totals.get(pair.giver)?.given ?? pair.times,
      days: LOOK_BACK_DAYS,
    },
    held: [pair],
  });
