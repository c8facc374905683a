import { expect, test } from "vitest";
import { findFeeding } from "#app/domain/fair-play/feeding";
import { LEAST_READ } from "#app/domain/fair-play/limits";
import { findRings } from "#app/domain/fair-play/rings";
import { type Gift, pairsOf, tallyOf, totalsOf } from "#app/domain/fair-play/tally";
import { makeUp } from "#scripts/fair-play/community";
import { scoreOf } from "#scripts/fair-play/score";

/** Fifty who write and vote in one space: each gives ten others a vote. */
const crowd: Gift[] = Array.from({ length: 50 }, (_, one) =>
  Array.from({ length: 10 }, (_, step) => ({
    giver: 1000 + one,
    taker: 1000 + ((one + 1 + 4 * step) % 50),
    space: 1,
    times: 1,
  })),
).flat();

const give = (giver: number, taker: number, times: number, space = 1): Gift => ({ giver, taker, space, times });
const eachOther = (members: readonly number[], times: number, space = 1): Gift[] =>
  members.flatMap((giver) => members.flatMap((taker) => (giver === taker ? [] : give(giver, taker, times, space))));

function look(gifts: readonly Gift[]) {
  const tally = tallyOf([...crowd, ...gifts], LEAST_READ);
  const [pairs, totals] = [pairsOf(tally), totalsOf(tally)];
  return {
    rings: findRings(pairs, totals).map(({ members }) => members),
    fed: findFeeding(pairs, totals).map(({ giver, taker }) => [giver, taker]),
  };
}

test("nobody in a crowd that votes at large is told", () => {
  expect(look([])).toEqual({ rings: [], fed: [] });
});

test.each([2, 3, 4, 5, 6])("%i who upvote each other over and over are a ring", (size) => {
  const members = Array.from({ length: size }, (_, index) => index + 1);
  expect(look(eachOther(members, 6)).rings).toEqual([members]);
});

test("votes for strangers hide a ring no better than they are many", () => {
  const disguised = (strangers: number) => [
    ...eachOther([1, 2, 3], 8),
    ...[1, 2, 3].flatMap((giver) => Array.from({ length: strangers }, (_, one) => give(giver, 1000 + one, 1))),
  ];
  expect(look(disguised(40)).rings).toEqual([[1, 2, 3]]);
  expect(look(disguised(50)).rings).toEqual([]);
});

test("friends who live mostly outside their friendship are none", () => {
  const busy = [1, 2].flatMap((friend) =>
    Array.from({ length: 12 }, (_, one) => [give(friend, 1000 + one, 1), give(1000 + one, friend, 1)]).flat(),
  );
  expect(look([...eachOther([1, 2], 8), ...busy]).rings).toEqual([]);
});

test("three times is no habit, and one direction is no ring", () => {
  expect(look(eachOther([1, 2], 3)).rings).toEqual([]);
  expect(look([give(1, 2, 30), give(2, 1000, 5)]).rings).toEqual([]);
});

test("experts who are most of a small space thank each other as is to be expected there", () => {
  const readers = Array.from({ length: 12 }, (_, one) => [50, 51, 52].map((expert) => give(100 + one, expert, 2, 2)));
  expect(look([...readers.flat(), ...eachOther([50, 51, 52], 10, 2)]).rings).toEqual([]);
});

test("a circle of more than six is never told as one ring", () => {
  const { rings } = look(eachOther([1, 2, 3, 4, 5, 6, 7, 8, 9], 9));
  expect(Math.max(0, ...rings.map(({ length }) => length))).toBeLessThanOrEqual(6);
});

test("whoever lives outside is left out of a ring that they favour", () => {
  const wide = Array.from({ length: 30 }, (_, one) => [give(4, 1000 + one, 2), give(1000 + one, 4, 2)]).flat();
  expect(look([...eachOther([1, 2, 3], 9), ...eachOther([3, 4], 6), ...wide]).rings).toEqual([[1, 2, 3]]);
});

test("one who gives nearly all to one other feeds them; one who gives as much at large does not", () => {
  const large = Array.from({ length: 20 }, (_, one) => give(3, 1000 + one, 1));
  const { fed, rings } = look([give(1, 2, 20), give(1, 1000, 2), give(3, 4, 20), ...large]);
  expect(fed).toEqual([[1, 2]]);
  expect(rings).toEqual([]);
});

test("in made-up communities rings are told, and honest members are not", () => {
  const scores = ["1", "2", "3"].map((seed) => scoreOf(makeUp(3000, seed)));
  const sum = (of: (score: (typeof scores)[number]) => number) => scores.reduce((all, score) => all + of(score), 0);
  const ofRings = (of: "there" | "found") =>
    sum(({ bySize }) => [...bySize.values()].reduce((all, size) => all + size[of], 0));
  expect(sum(({ right }) => right) / sum(({ told }) => told), "precision").toBeGreaterThanOrEqual(0.95);
  expect(ofRings("found") / ofRings("there"), "recall").toBeGreaterThanOrEqual(0.9);
  const wrongly = sum(({ honestPairs }) => honestPairs.found) / sum(({ honestPairs }) => honestPairs.there);
  expect(wrongly, "honest pairs told").toBeLessThan(0.01);
  expect(sum(({ feeders }) => feeders.there - feeders.found)).toBe(0);
  expect(sum(({ wronglyFeeding }) => wronglyFeeding)).toBeLessThanOrEqual(1);
});
