import { TooMany } from "#app/lib/errors";

/** Of how many things at once a holder may be the owner. */
export type Holder = { name: string; most: number };

export type Seats = {
  /** Takes one seat in the name of each holder, and gives what leaves it. Throws TooMany when one of them has the most already. */
  take(holders: readonly Holder[]): () => void;
};

/** Counts what is open at once in this process, such as streams. */
export function createSeats(): Seats {
  const taken = new Map<string, number>();
  const add = (name: string, by: 1 | -1) => {
    const now = (taken.get(name) ?? 0) + by;
    if (now > 0) taken.set(name, now);
    else taken.delete(name);
  };
  return {
    take(holders) {
      if (holders.some(({ name, most }) => (taken.get(name) ?? 0) >= most)) throw new TooMany("error.tooMany");
      for (const { name } of holders) add(name, 1);
      let held = true;
      return () => {
        if (held) for (const { name } of holders) add(name, -1);
        held = false;
      };
    },
  };
}
