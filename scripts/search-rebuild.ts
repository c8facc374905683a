import { fillServer } from "#app/domain/search/fill-server.server";
import { countDocuments, rebuildSearch } from "#app/domain/search/rebuild.server";
import { createProgressBar } from "./import/progress-bar";
import { runCommand, ToldAlready } from "./run";
import { openEngines } from "./search/engines";

await runCommand(rebuild);
process.exit(0);

/** Makes each search index anew from what the database holds, while the site goes on. */
async function rebuild(): Promise<void> {
  const { db, postgres, server, close } = await openEngines();
  const bar = createProgressBar();
  const begin = async (step: string) => {
    let before = 0;
    bar.begin(step, await countDocuments(db));
    return (documents: number) => {
      bar.advance(documents - before);
      before = documents;
    };
  };
  try {
    await rebuildSearch(db, postgres, await begin("PostgreSQL"));
    if (server && !(await fillServer(db, server, { onProgress: await begin("Meilisearch") }))) {
      bar.end();
      console.error("Meilisearch is being filled by somebody else.");
      throw new ToldAlready();
    }
    bar.end();
    console.log(server ? "Both search indexes are new." : "The search index is new.");
  } finally {
    bar.end();
    await close();
  }
}
