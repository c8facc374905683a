import { COUNTED_OF_ONE, PRIOR_GIVERS } from "./limits";

/** What one member gave another in one space, so many times: upvotes, or acceptances. */
export type Gift = { giver: number; taker: number; space: number; times: number };

/**
 * What a member gave and got in a space. Givers are counted by head, or nearly so: a favour of somebody who gave the same
 * member many more counts no more than one of somebody who gave a few.
 */
export type Share = { given: number; got: number; givers: number; takers: number };

/** All that has to be known of who gave whom what, to say which of it is surprising. */
export type Tally = {
  /** Those of pairs that are looked at. */
  gifts: readonly Gift[];
  /** By person and space. */
  shares: ReadonlyMap<string, Share>;
  /** All givers of a space, each once for each member whom they gave something, and those members. */
  spaces: ReadonlyMap<number, { givers: number; takers: number }>;
};

export const shareKey = (person: number, space: number) => `${person} ${space}`;

/** So many times one gave to another, where so many were to be expected. */
export type Pair = { giver: number; taker: number; times: number; expected: number };

/** What a member gave and got in all. */
export type Totals = ReadonlyMap<number, { given: number; got: number }>;

const NO_SHARE: Share = { given: 0, got: 0, givers: 0, takers: 0 };

/**
 * Each pair, with what was to be expected of it: in every space, as often as the giver gives there, times the share that the
 * taker has in what all others give there.
 */
export function pairsOf({ gifts, shares, spaces }: Tally): Pair[] {
  const pairs = new Map<string, Pair>();
  for (const { giver, taker, space, times } of gifts) {
    const key = `${giver} ${taker}`;
    const pair = pairs.get(key) ?? { giver, taker, times: 0, expected: 0 };
    const [gives, takes] = [
      shares.get(shareKey(giver, space)) ?? NO_SHARE,
      shares.get(shareKey(taker, space)) ?? NO_SHARE,
    ];
    const all = spaces.get(space) ?? { givers: 0, takers: 0 };
    const own = Math.min(times, COUNTED_OF_ONE);
    const ofOthers = Math.max(0, takes.givers - own);
    // Of what others gave to the giver nothing could have come from the giver.
    const others = Math.max(ofOthers, all.givers - gives.takers - gives.givers);
    const among = Math.max(1, all.takers - (gives.got > 0 ? 1 : 0));
    pair.times += times;
    pair.expected += gives.given * ((ofOthers + PRIOR_GIVERS / among) / (others + PRIOR_GIVERS));
    pairs.set(key, pair);
  }
  return [...pairs.values()];
}

/** What everybody gave and got, over all spaces. */
export function totalsOf({ shares }: Tally): Totals {
  const totals = new Map<number, { given: number; got: number }>();
  for (const [key, { given, got }] of shares) {
    const person = Number(key.slice(0, key.indexOf(" ")));
    const total = totals.get(person) ?? { given: 0, got: 0 };
    totals.set(person, { given: total.given + given, got: total.got + got });
  }
  return totals;
}

/** The tally of all gifts, of which each pair and space is there once; pairs that gave less than `least` are counted, and not looked at. */
export function tallyOf(all: readonly Gift[], least: number): Tally {
  const shares = new Map<string, Share>();
  const spaces = new Map<number, { givers: number; takers: number }>();
  const ofPairs = new Map<string, number>();
  const shareOf = (person: number, space: number) => {
    const key = shareKey(person, space);
    const share = shares.get(key) ?? { ...NO_SHARE };
    shares.set(key, share);
    return share;
  };
  for (const { giver, taker, space, times } of all) {
    const counted = Math.min(times, COUNTED_OF_ONE);
    const [gives, takes] = [shareOf(giver, space), shareOf(taker, space)];
    const whole = spaces.get(space) ?? { givers: 0, takers: 0 };
    if (takes.got === 0) whole.takers++;
    gives.given += times;
    gives.takers += counted;
    takes.got += times;
    takes.givers += counted;
    whole.givers += counted;
    spaces.set(space, whole);
    const pair = `${giver} ${taker}`;
    ofPairs.set(pair, (ofPairs.get(pair) ?? 0) + times);
  }
  const gifts = all.filter(({ giver, taker }) => (ofPairs.get(`${giver} ${taker}`) ?? 0) >= least);
  return { gifts, shares, spaces };
}
