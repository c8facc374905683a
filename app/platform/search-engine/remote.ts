import type { SearchEngine } from "./port";

/** How a server of its own is that answers instead of the database. */
export type EngineState = {
  version: string;
  documents: number;
  /** Names the very index that is searched: another one, or none, was never filled by us. */
  index: string | null;
};

/** What can go wrong with a server of its own, in words that can be put plainly. */
export const SERVER_FAILURES = ["unreachable", "slow", "key", "version", "empty", "refused", "nonsense"] as const;
export type ServerFailure = (typeof SERVER_FAILURES)[number];

/** A search engine on a server of its own: it may be down, and has to be prepared before it is used. */
export type RemoteEngine = SearchEngine & {
  /** The index is there and is declared as it should be; says what had to be changed. */
  prepare(): Promise<string[]>;
  /** How it is. Throws when it does not answer, or is of a version that is not supported. */
  state(): Promise<EngineState>;
  /** What an error of its says went wrong. */
  failureOf(error: unknown): ServerFailure;
};
