import { setTimeout as sleep } from "node:timers/promises";
import { noteWaiting, readBacklog } from "#app/domain/search/backlog.server";
import { bringNamed } from "#app/domain/search/bring.server";
import { countDocuments } from "#app/domain/search/rebuild.server";
import { tendServer } from "#app/domain/search/tend-server.server";
import { type Difference, findDifferences, withoutWaiting } from "#app/domain/search/verify.server";
import type { SearchEngine } from "#app/platform/search-engine/port";
import type { RemoteEngine } from "#app/platform/search-engine/remote";
import { createProgressBar } from "./import/progress-bar";
import { runCommand } from "./run";
import { type OpenEngines, openEngines } from "./search/engines";

/** Milliseconds the search server has to take what was repaired. */
const REPAIR_PATIENCE_MS = 60_000;

await runCommand(verify);
process.exit(0);

/** Compares each search index with the database, says where they differ, and mends it. */
async function verify(): Promise<void> {
  const engines = await openEngines();
  const { db, postgres, server, close } = engines;
  try {
    await verifyOne(engines, "PostgreSQL", postgres, async (found) => {
      await bringNamed(db, postgres, found);
      return found;
    });
    if (server) {
      await verifyOne(engines, "Meilisearch", server, async (found) => {
        const unknown = await withoutWaiting(db, found);
        await noteWaiting(db, unknown);
        return unknown;
      });
      await untilTold(engines, server);
    }
  } finally {
    await close();
  }
}

/** Mends what was found, and says what of it had to be. */
type Mend = (found: readonly Difference[]) => Promise<readonly Difference[]>;

async function verifyOne({ db }: OpenEngines, name: string, engine: SearchEngine, mend: Mend): Promise<void> {
  const bar = createProgressBar();
  bar.begin(name, await countDocuments(db));
  const all: Difference[] = [];
  let before = 0;
  const advance = (documents: number) => {
    bar.advance(documents - before);
    before = documents;
  };
  for await (const found of findDifferences(db, engine, advance)) all.push(...(await mend(found)));
  bar.end();
  for (const { kind, id, what } of all) console.log(`${name}: ${kind} ${id} ${WORDS[what]}`);
  console.log(all.length > 0 ? `${name}: ${all.length} mended.` : `${name}: nothing differs.`);
}

const WORDS = {
  missing: "was missing",
  gone: "is gone and was still found",
  elsewhere: "was found by the rights of another space",
};

/** What is mended in the search server is told by whoever tends it: a running site, or this command. */
async function untilTold({ db }: OpenEngines, server: RemoteEngine): Promise<void> {
  const [tend, { signal }] = [tendServer(db, server), new AbortController()];
  for (const end = Date.now() + REPAIR_PATIENCE_MS; Date.now() < end; await sleep(200)) {
    await tend(signal, new Date());
    const { waiting, refused } = await readBacklog(db);
    if (waiting === refused) return;
  }
  console.error("Meilisearch has not taken everything yet; it goes on as soon as the site runs.");
}
