import { SingleBar } from "cli-progress";
import { countDocuments, rebuildSearch } from "#app/domain/search/rebuild.server";
import { createPostgresEngine } from "#app/platform/search-engine/postgres.server";
import { openDatabase } from "./database";
import { runCommand } from "./run";

await runCommand(rebuild);
process.exit(0);

/** Makes the search index anew from what the database holds, while the site goes on. */
async function rebuild(): Promise<void> {
  const { connection, close } = await openDatabase();
  const { db } = connection;
  const bar = new SingleBar({ format: "Search index {bar} {value} of {total}", hideCursor: true, noTTYOutput: false });
  try {
    bar.start(await countDocuments(db), 0);
    await rebuildSearch(db, createPostgresEngine(db), (documents) => bar.update(documents));
    bar.stop();
    console.log("The search index is new.");
  } finally {
    bar.stop();
    await close();
  }
}
