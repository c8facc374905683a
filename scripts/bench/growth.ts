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
  const subjects = sized.map(({ questions, site, pages }) => {
    const page = pages.find((one) => one.name === name);
    if (!page) throw new Error(`there is no page ${name}`);
    return [String(questions), pageOn(site, page, pace.site)] as const;
  });
  const measured = await alternate(Object.fromEntries(subjects), 1, pace);
  return {
    name,
    sizes: sized.flatMap(({ questions }) => {
      const one = measured[String(questions)];
      return one ? [{ questions, measured: one }] : [];
    }),
  };
}
