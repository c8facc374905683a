import { findFeeding } from "#app/domain/fair-play/feeding";
import { LEAST_GIVEN, LEAST_READ } from "#app/domain/fair-play/limits";
import { findRings } from "#app/domain/fair-play/rings";
import { pairsOf, tallyOf, totalsOf } from "#app/domain/fair-play/tally";
import type { MadeUp } from "./community";

/** So many were there, so many of them were found. */
export type Found = { there: number; found: number };

export type Score = {
  votes: number;
  told: number;
  /** Of the rings told, those of which at least half are members of one planted ring, and nobody else is in it. */
  right: number;
  /** Planted rings by size; found is one of which at least half the members are told. */
  bySize: ReadonlyMap<number, Found>;
  /** Members of planted rings, and how many of them are told. */
  members: Found;
  /** Honest pairs of which each gave the other something, and how many of them were told as a ring. */
  honestPairs: Found;
  /** Of these, the ones that look like rings: each gave the other as much as one of a ring would. */
  closePairs: Found;
  feeders: Found;
  /** Pairs that were told to feed, and are honest. */
  wronglyFeeding: number;
};

/** Runs the detection over a made-up community, and compares what it tells with what was planted. */
export function scoreOf({ gifts, rings, feeders }: MadeUp): Score {
  const tally = tallyOf(gifts, LEAST_READ);
  const [pairs, totals] = [pairsOf(tally), totalsOf(tally)];
  const told = findRings(pairs, totals).map(({ members }) => members);
  const ringOf = new Map(rings.flatMap((ring, index) => ring.map((member) => [member, index] as const)));
  const right = told.filter((members) => {
    const from = new Set(members.map((member) => ringOf.get(member)));
    return from.size === 1 && !from.has(undefined);
  });
  const toldMembers = new Set(right.flat());
  const isFound = (ring: readonly number[]) =>
    2 * ring.filter((member) => toldMembers.has(member)).length >= ring.length;
  const bySize = new Map<number, Found>();
  for (const ring of rings) {
    const { there, found } = bySize.get(ring.length) ?? { there: 0, found: 0 };
    bySize.set(ring.length, { there: there + 1, found: found + (isFound(ring) ? 1 : 0) });
  }
  const fed = findFeeding(pairs, totals);
  const isFeeder = ({ giver, taker }: { giver: number; taker: number }) =>
    feeders.some((pair) => pair.giver === giver && pair.taker === taker);
  return {
    votes: gifts.reduce((sum, { times }) => sum + times, 0),
    told: told.length,
    right: right.length,
    bySize,
    members: { there: ringOf.size, found: [...ringOf.keys()].filter((member) => toldMembers.has(member)).length },
    ...honestPairs(gifts, told, ringOf),
    feeders: { there: feeders.length, found: fed.filter(isFeeder).length },
    wronglyFeeding: fed.filter((pair) => !isFeeder(pair)).length,
  };
}

function honestPairs(
  gifts: MadeUp["gifts"],
  told: readonly (readonly number[])[],
  ringOf: ReadonlyMap<number, number>,
) {
  const times = new Map<string, number>();
  for (const gift of gifts) {
    const key = `${gift.giver} ${gift.taker}`;
    times.set(key, (times.get(key) ?? 0) + gift.times);
  }
  const groupOf = new Map(told.flatMap((members, index) => members.map((member) => [member, index] as const)));
  const counts = { honestPairs: { there: 0, found: 0 }, closePairs: { there: 0, found: 0 } };
  for (const [key, there] of times) {
    const [one = 0, other = 0] = key.split(" ").map(Number);
    const back = times.get(`${other} ${one}`);
    if (one > other || back === undefined) continue;
    if (ringOf.has(one) && ringOf.get(one) === ringOf.get(other)) continue;
    const isTold = groupOf.has(one) && groupOf.get(one) === groupOf.get(other) ? 1 : 0;
    const close = there >= LEAST_GIVEN && back >= LEAST_GIVEN;
    for (const count of [counts.honestPairs, ...(close ? [counts.closePairs] : [])]) {
      count.there++;
      count.found += isTold;
    }
  }
  return counts;
}
