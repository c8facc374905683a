import { LEAST_GIVEN } from "./limits";
import type { Pair } from "./tally";

/** How much less likely it is, in nats, that one gave so often as was to be expected than that they had a reason of their own. */
export const nats = ({ times, expected }: Pair): number =>
  times <= expected ? 0 : times * Math.log(times / expected) - (times - expected);

/** Whether one gave another more often than chance brings about, by as many nats at least. */
export const isSurprising = (pair: Pair, least: number): boolean => pair.times >= LEAST_GIVEN && nats(pair) >= least;
