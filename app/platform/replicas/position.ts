/** A place in the primary's log of all changes: what is written later has a higher one. */
export type Position = bigint;

const WRITTEN = /^([0-9A-Fa-f]{1,8})\/([0-9A-Fa-f]{1,8})$/;

/** The position that PostgreSQL writes as 16/B374D848; null for what is none. */
export function readPosition(text: string | null | undefined): Position | null {
  const [, high, low] = WRITTEN.exec(text ?? "") ?? [];
  return high === undefined || low === undefined ? null : (BigInt(`0x${high}`) << 32n) | BigInt(`0x${low}`);
}

/** Behind everything that was and will ever be written. */
export const PAST_ALL = "FFFFFFFF/FFFFFFFF";

/** Where the primary stood at which moments, in milliseconds of one clock. */
export type History = {
  note(position: Position, atMs: number): void;
  /** The latest known moment of which all that was written lies up to `replayed`; -Infinity when none is known. */
  freshAt(replayed: Position): number;
};

/** Remembers as many moments as are worth telling apart. */
export function createHistory(most: number): History {
  const noted: { position: Position; atMs: number }[] = [];
  return {
    note(position, atMs) {
      noted.push({ position, atMs });
      if (noted.length > most) noted.shift();
    },
    freshAt: (replayed) => noted.findLast(({ position }) => position <= replayed)?.atMs ?? Number.NEGATIVE_INFINITY,
  };
}
