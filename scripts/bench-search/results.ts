import type { Machine } from "#scripts/bench/machine";
import type { Outcome } from "#scripts/bench/results";
import type { Indexing, Lag } from "./indexing";
import type { Asking } from "./latency";
import type { Quality } from "./quality";

/** All that one run found out about the engines it measured. */
export type Results = { date: Date; machine: Machine; rounds: number; engines: EngineResults[] };

/** How fast a community of this size is answered. */
export type Sized = { questions: number; documents: number; asked: Asking[] };

export type EngineResults = {
  name: string;
  quality: { set: string; outcome: Outcome<Quality> }[];
  sizes: Outcome<Sized>[];
  indexing: Outcome<Indexing>;
  lag: Outcome<Lag>;
};
