import type { Measured } from "./numbers";
import type { Page } from "./pages";
import { alternate, type Pace } from "./rounds";
import type { Site } from "./site";
import { pageOn } from "./speed";

/** The same site on a database of one size. */
export type Sized = { sizes: Record<Page["grownBy"], number>; site: Site; pages: readonly Page[] };

/** How a page answers one visitor after the other at each size. */
export type Grown = {
  name: string;
  grownBy: Page["grownBy"];
  /** The smallest first; `count` is how many there are of what it grows by. */
  sizes: { count: number; measured: Measured }[];
};

/** Seconds in which each of the servers gets used to the page: they have been busy to different degrees before. */
const WARM_SECONDS = 1;

/** One page on each of the databases that have it, in turn, one request at a time: what is compared is how long an answer takes, not a queue. */
export async function measureGrowth(
  sized: readonly Sized[],
  name: string,
  pace: Pace & { site: number },
): Promise<Grown> {
  const having = sized.flatMap(({ sizes, site, pages }) => {
    const page = pages.find((one) => one.name === name);
    return page ? [{ page, count: sizes[page.grownBy], site }] : [];
  });
  having.sort((one, other) => one.count - other.count);
  const [smallest] = having;
  if (!smallest) throw new Error(`there is no page ${name}`);
  const subjects = (seconds: number) =>
    Object.fromEntries(having.map(({ page, site }, place) => [place, pageOn(site, page, seconds)] as const));
  await alternate(subjects(WARM_SECONDS), 1, { rounds: 1, rampMs: 0 });
  const measured: Record<number, Measured> = await alternate(subjects(pace.site), 1, pace);
  return {
    name,
    grownBy: smallest.page.grownBy,
    sizes: having.flatMap(({ count }, place) => {
      const one = measured[place];
      return one ? [{ count, measured: one }] : [];
    }),
  };
}
