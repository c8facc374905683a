import { startEmbeddedPostgres } from "#app/platform/embedded-postgres/start.server";

const [dataDir = ""] = process.argv.slice(2);
const { pid, port, url } = await startEmbeddedPostgres({ dataDir, settings: { fsync: "off" } });
console.log(JSON.stringify({ pid, port, url: url() }));
// Whoever started this script holds the other end: it does not outlive them.
process.stdin.on("end", () => process.exit()).resume();
