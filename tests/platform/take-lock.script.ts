import { once } from "node:events";
import { AlreadyRunning, takeInstanceLock } from "#app/platform/instance-lock.server";

const [folder = "", about = ""] = process.argv.slice(2);
console.log("ready");
await once(process.stdin, "data");
try {
  const lock = await takeInstanceLock(folder);
  await lock.describe(about);
  console.log("won");
} catch (error) {
  console.log(error instanceof AlreadyRunning ? "refused" : String(error));
}
// Whoever started this script holds the other end: it does not outlive them.
process.stdin.on("end", () => process.exit()).resume();
