import type { Connection } from "#app/platform/db.server";
import type { PageReader } from "#scripts/page-statements";
import type { Bare } from "./bare";
import { httpLoad } from "./http-load";
import type { Measured } from "./numbers";
import type { Page } from "./pages";
import { alternate, type Pace, type Subject } from "./rounds";
import type { Site } from "./site";
import { sqlAlone, statementsFor } from "./sql-alone";

/** How long each window is, in seconds. */
export type Windows = Pace & { site: number; bare: number; sql: number };

export const AT_ONCE = [1, 16, 64] as const;
export type AtOnce = (typeof AT_ONCE)[number];

/** A page beside the bare server with its bytes and beside its SQL alone, at each concurrency. */
export type Compared = Record<AtOnce, { site: Measured; bare: Measured; sql: Measured }>;

export type Bench = { site: Site; bare: Bare; reader: PageReader; connection: Connection };

/** A page as one of a site's subjects. */
export const pageOn = (site: Site, page: Page, seconds: number): Subject => ({
  seconds,
  cpu: site.cpu,
  load: (atOnce, hear) => httpLoad(site.address, page.visits, { atOnce }, hear),
});

/** Seconds in which a page's code gets warm, and is drawn for whoever keeps finished copies. */
const WARM_SECONDS = 0.3;

/** Measures one page at every concurrency, beside what it is compared with. Throws when one of them does not answer. */
export async function comparePage(
  { site, bare, reader, connection }: Bench,
  page: Page,
  windows: Windows,
): Promise<Compared> {
  const { asked } = page.visits;
  const [visit] = asked;
  if (!visit) throw new Error("there is nothing to ask for");
  const statements = await statementsFor(reader, asked);
  await alternate({ warm: pageOn(site, page, WARM_SECONDS) }, 4, { rounds: 1, rampMs: 0 });
  await bare.imitate(site.address, visit);
  const subjects = {
    site: pageOn(site, page, windows.site),
    bare: bare.subject(windows.bare),
    sql: sqlAlone(connection, statements, site, windows.sql),
  };
  const at = (atOnce: AtOnce) => alternate(subjects, atOnce, windows);
  return { 1: await at(1), 16: await at(16), 64: await at(64) };
}
