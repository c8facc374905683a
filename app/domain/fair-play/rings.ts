import { RING_GIVEN_INSIDE, RING_GOT_INSIDE, RING_MOST, RING_NATS } from "./limits";
import { isSurprising, nats } from "./surprise";
import type { Pair, Totals } from "./tally";

/** Members who favour each other, and how much of what they give and get stays among them. */
export type Ring = {
  /** In the order of their numbers. */
  members: readonly number[];
  pairs: readonly Pair[];
  given: number;
  got: number;
  inside: number;
};

/**
 * Rings of two to six: pairs that favour each other surprisingly often in both directions are joined, the most surprising first.
 * A ring is told only where enough of what its members give, and of what they get, stays inside; whoever
 * lives mostly outside it is left out.
 */
export function findRings(pairs: readonly Pair[], totals: Totals): Ring[] {
  const byKey = new Map(pairs.map((pair) => [`${pair.giver} ${pair.taker}`, pair]));
  const between = (giver: number, taker: number) => byKey.get(`${giver} ${taker}`);
  return joined(mutualOf(pairs, between))
    .map((members) => closedPart(members, between, totals))
    .filter((ring) => ring !== null);
}

type Between = (giver: number, taker: number) => Pair | undefined;
type Mutual = { one: number; other: number; strength: number };

function mutualOf(pairs: readonly Pair[], between: Between): Mutual[] {
  return pairs
    .filter(({ giver, taker }) => giver < taker)
    .flatMap((there) => {
      const back = between(there.taker, there.giver);
      if (!back || !isSurprising(there, RING_NATS) || !isSurprising(back, RING_NATS)) return [];
      return [{ one: there.giver, other: there.taker, strength: Math.min(nats(there), nats(back)) }];
    });
}

/** Everybody who is in a mutual pair, together with those they are joined to; never more than a ring holds. */
function joined(mutual: readonly Mutual[]): number[][] {
  const groupOf = new Map<number, number[]>();
  for (const { one, other } of [...mutual].sort(
    (a, b) => b.strength - a.strength || a.one - b.one || a.other - b.other,
  )) {
    const [mine, theirs] = [groupOf.get(one) ?? [one], groupOf.get(other) ?? [other]];
    if (mine === theirs || mine.length + theirs.length > RING_MOST) continue;
    const group = [...mine, ...theirs];
    for (const member of group) groupOf.set(member, group);
  }
  return [...new Set(groupOf.values())];
}

/** The members among whom enough stays, without those who lower that the most; null where none are left. */
function closedPart(group: readonly number[], between: Between, totals: Totals): Ring | null {
  let members = [...group].sort((a, b) => a - b);
  while (members.length >= 2) {
    const ring = asRing(members, between, totals);
    if (ring.inside >= RING_GIVEN_INSIDE * ring.given && ring.inside >= RING_GOT_INSIDE * ring.got) return ring;
    const least = leastInside(members, between, totals);
    members = members.filter((member) => member !== least);
  }
  return null;
}

function asRing(members: readonly number[], between: Between, totals: Totals): Ring {
  const pairs = members.flatMap((giver) => members.flatMap((taker) => between(giver, taker) ?? []));
  const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
  return {
    members,
    pairs,
    given: sum(members.map((member) => totals.get(member)?.given ?? 0)),
    got: sum(members.map((member) => totals.get(member)?.got ?? 0)),
    inside: sum(pairs.map(({ times }) => times)),
  };
}

/** The member with the least of what they give and get inside. */
function leastInside(members: readonly number[], between: Between, totals: Totals): number | undefined {
  const shareOf = (member: number) => {
    const [given, got] = members.reduce(
      ([to, from], other) => [to + (between(member, other)?.times ?? 0), from + (between(other, member)?.times ?? 0)],
      [0, 0],
    );
    const total = totals.get(member) ?? { given: 1, got: 1 };
    return given / Math.max(1, total.given) + got / Math.max(1, total.got);
  };
  return [...members].sort((a, b) => shareOf(a) - shareOf(b))[0];
}
