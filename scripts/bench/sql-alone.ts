import type { Connection, SentStatement } from "#app/platform/db.server";
import { type PageReader, sendAgain, type Visit } from "#scripts/page-statements";
import type { Subject } from "./rounds";
import type { Site } from "./site";

/** Visits whose statements are taken, where each visit's are others. */
const MOST_TAKEN = 24;

const READS = /^\s*(select|with)\b/i;
const WRITES = /\b(insert\s+into|update\s+\S+\s+set|delete\s+from)\b/i;

/** What the pages of these visits read from the database, a list a visit; what they write is left out. */
export async function statementsFor(reader: PageReader, visits: readonly Visit[]): Promise<SentStatement[][]> {
  const taken: SentStatement[][] = [];
  for (const visit of visits.slice(0, MOST_TAKEN)) {
    const { status, statements } = await reader.read(visit);
    if (status !== 200) throw new Error(`${visit.path} answered ${status}`);
    taken.push(statements.filter(({ text }) => READS.test(text) && !WRITES.test(text)));
  }
  return taken;
}

/** The statements of a page one after the other and nothing else, on the site's own database. */
export function sqlAlone(
  connection: Connection,
  pages: readonly SentStatement[][],
  site: Site,
  seconds: number,
): Subject {
  return {
    seconds,
    cpu: () => ({ node: 0, postgres: site.cpu().postgres }),
    load(atOnce, hear) {
      const state = { stopped: false, turn: 0 };
      const one = async () => {
        while (!state.stopped) {
          const statements = pages[state.turn++ % pages.length] ?? [];
          const began = performance.now();
          for (const statement of statements) await sendAgain(connection, statement);
          hear(performance.now() - began, 0, true);
        }
      };
      const all = Array.from({ length: atOnce }, one);
      return {
        async stop() {
          state.stopped = true;
          await Promise.all(all);
        },
      };
    },
  };
}
