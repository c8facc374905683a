import { runCommand } from "./run";
import { openEngines } from "./search/engines";

await runCommand(apply);
process.exit(0);

/** Brings the settings of Meilisearch's index in line with those declared; only what differs is sent. */
async function apply(): Promise<void> {
  const { server, close } = await openEngines();
  try {
    if (!server) return console.log("There is no MEILI_URL: PostgreSQL needs no settings.");
    const changed = await server.prepare();
    console.log(changed.length > 0 ? `Changed: ${changed.join(", ")}.` : "Nothing differs.");
  } finally {
    await close();
  }
}
