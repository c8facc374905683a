import { FEEDING_LEAST, FEEDING_NATS, FEEDING_SHARE } from "./limits";
import { isSurprising } from "./surprise";
import type { Pair, Totals } from "./tally";

/** Pairs in which one feeds the other: most of what the one gives goes there, far more than was to be expected, and little comes back. */
export function findFeeding(pairs: readonly Pair[], totals: Totals): Pair[] {
  const byKey = new Map(pairs.map((pair) => [`${pair.giver} ${pair.taker}`, pair]));
  return pairs.filter((pair) => {
    const back = byKey.get(`${pair.taker} ${pair.giver}`);
    const given = totals.get(pair.giver)?.given ?? 0;
    return (
      pair.times >= FEEDING_LEAST &&
      pair.times >= FEEDING_SHARE * given &&
      isSurprising(pair, FEEDING_NATS) &&
      !(back && isSurprising(back, FEEDING_NATS))
    );
  });
}
