/** Milliseconds in which what happens together gathers, so that a burst wakes nobody a hundred times. */
const GATHER_MS = 100;

/** Wakes whoever waits for it. */
export type Bell = {
  /** There may be something to do. */
  ring(): void;
  /** How often it rang so far. */
  times(): number;
  /** Comes back when it rang more often than so many times, or so many milliseconds later: what rings while somebody is busy is not missed. */
  heard(times: number, ms: number): Promise<void>;
};

export function createBell(): Bell {
  const state = { times: 0, isGathering: false };
  const waiting = new Set<() => void>();
  const wake = () => {
    state.isGathering = false;
    state.times++;
    for (const comeBack of waiting) comeBack();
  };
  return {
    ring() {
      if (state.isGathering) return;
      state.isGathering = true;
      setTimeout(wake, GATHER_MS);
    },
    times: () => state.times,
    async heard(times, ms) {
      if (state.times > times) return;
      await new Promise<void>((resolve) => {
        const comeBack = () => {
          clearTimeout(timer);
          waiting.delete(comeBack);
          resolve();
        };
        const timer = setTimeout(comeBack, ms);
        waiting.add(comeBack);
      });
    },
  };
}
