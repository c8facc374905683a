import { setTimeout as sleep } from "node:timers/promises";
import { homePath } from "#app/lib/paths";
import { httpLoad, type Rotation, rotation } from "./http-load";
import type { Page } from "./pages";
import type { Site } from "./site";

/** What the process held before the first request and after each quarter of them, in bytes. */
export type Memory = { requests: number; failed: number; seconds: number; atStart: number; quarters: number[] };

/** Requests a second that a busy community's hour is taken to have. */
export const HOUR_RATE = 10;
export const HOUR_REQUESTS = HOUR_RATE * 3600;
const AT_ONCE = 16;
const QUARTERS = 4;
/** Milliseconds a process gets before it is looked at. */
const REST_MS = 1000;
/** Of so many requests one comes from somebody who signed in. */
const MEMBERS_EVERY = 10;
/** Pages as they are mixed: as many as fit no cache. */
const MIXED = 30_000;

/** As many requests as an hour brings, as fast as they are answered: most of them guests', on ever other pages. */
export async function measureMemory(site: Site, pages: readonly Page[], requests: number): Promise<Memory> {
  const visits = mixed(pages);
  const memory: Memory = { requests: 0, failed: 0, seconds: 0, atStart: site.residentBytes(), quarters: [] };
  for (let quarter = 0; quarter < QUARTERS; quarter++) {
    const began = performance.now();
    await httpLoad(
      site.address,
      visits,
      { atOnce: AT_ONCE, amount: Math.ceil(requests / QUARTERS) },
      (_ms, _bytes, good) => {
        memory.requests++;
        if (!good) memory.failed++;
      },
    ).ended;
    memory.seconds += (performance.now() - began) / 1000;
    await sleep(REST_MS);
    memory.quarters.push(site.residentBytes());
  }
  return memory;
}

function mixed(pages: readonly Page[]): Rotation {
  const members = pages.filter(({ visits }) => visits.asked[0]?.cookie);
  const guests = pages.filter((page) => !members.includes(page));
  const [widest] = [...guests].sort((a, b) => b.visits.asked.length - a.visits.asked.length);
  const others = widest ? [widest] : [];
  const asked = Array.from({ length: MIXED }, (_, turn) => {
    const round = Math.floor(turn / MEMBERS_EVERY);
    // Of the guests' two in three are for ever other questions.
    const from = turn % MEMBERS_EVERY === 0 ? members : turn % 3 === 0 ? guests : others;
    const visits = from[round % from.length]?.visits.asked ?? [];
    return visits[turn % visits.length] ?? { path: homePath() };
  });
  return rotation(asked);
}
