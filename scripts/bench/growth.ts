import type { Measured } from "./numbers";
import type { Page } from "./pages";
import { alternate, type Pace } from "./rounds";
import type { Site } from "./site";
import { pageOn } from "./speed";

/** The same site on databases of several sizes, smallest first. */
export type Sized = { questions: number; site: Site; pages: readonly Page[] };

/** How a page answers one visitor after the other at each size. */
export type Grown = { name: string; sizes: { questions: number; measured: Measured }[] };

/** One page on each of the databases in turn, one request at a time: what is compared is how long an answer takes, not a queue. */
export async function measureGrowth(
  sized: readonly Sized[],
  name: string,
  pace: Pace & { site: number },
): Promise<Grown> {
  const subjects = sized.map(({ site, pages }, place) => {
    const page = pages.find((one) => one.name === name);
    if (!page) throw new Error(`there is no page ${name}`);
    return [place, pageOn(site, page, pace.site)] as const;
  });
  const measured: Record<number, Measured> = await alternate(Object.fromEntries(subjects), 1, pace);
  return {
    name,
    sizes: sized.flatMap(({ questions }, place) => {
      const one = measured[place];
      return one ? [{ questions, measured: one }] : [];
    }),
  };
}
