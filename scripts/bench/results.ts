import type { ColdStarts } from "./cold-start";
import type { Grown } from "./growth";
import type { Machine } from "./machine";
import type { Memory } from "./memory";
import type { Page } from "./pages";
import type { Posted } from "./posting";
import type { Sample } from "./sample";
import type { Compared, Windows } from "./speed";
import type { Voted } from "./voting";

/** What a measurement gave, or why it gave nothing. */
export type Outcome<T> = { value: T } | { failure: string };

/** All that one run found out. */
export type Results = {
  date: Date;
  machine: Machine;
  sizes: Sample["sizes"];
  /** Answers on the question page that is measured. */
  answersShown: number;
  windows: Windows;
  speed: { page: Page; outcome: Outcome<Compared> }[];
  growth: { name: string; outcome: Outcome<Grown> }[];
  posting: Outcome<Posted> | null;
  voting: Outcome<Voted> | null;
  memory: Outcome<Memory> | null;
  coldStarts: Outcome<ColdStarts> | null;
};

/** The measurement's outcome whatever happens: one that fails takes nothing along. */
export async function attempt<T>(measure: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { value: await measure() };
  } catch (error) {
    return { failure: error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error) };
  }
}
