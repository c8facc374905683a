import { buildIfStale } from "./build";
import { endOnSignals, takeDown, type Undo } from "./ending";
import { CHECKS } from "./nodes/checks";
import { prepareGround } from "./nodes/ground";
import { runCommand } from "./run";

/** Brings up two nodes on a primary and its streaming replica, on this machine, and shows that they are one site. */
await runCommand(async () => {
  await buildIfStale();
  const undo: Undo[] = [];
  endOnSignals(undo);
  let wrong = 0;
  try {
    const ground = await prepareGround(undo, (what) => console.log(`… ${what}`));
    for (const { name, look } of CHECKS) {
      const seen = await look(ground).catch((error: Error) => {
        wrong++;
        return `NO: ${error.message}`;
      });
      console.log(`${name}: ${seen}`);
    }
  } finally {
    await takeDown(undo);
  }
  console.log(wrong === 0 ? "All of it is so." : `${wrong} of ${CHECKS.length} are not so.`);
  process.exit(wrong === 0 ? 0 : 1);
});
