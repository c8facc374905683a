import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { startSite } from "./site";

/** Milliseconds from `npm start` until the site says that it is ready. */
export type ColdStarts = { onNothing: number; first: number; later: number[] };

/** Starts and ends the built site: where there is no database yet, on the seeded one, and there again. */
export async function measureColdStarts(dataFolder: string, later: number): Promise<ColdStarts> {
  const empty = await mkdtemp(path.join(os.tmpdir(), "goodturn-bench-empty-"));
  try {
    const starts: ColdStarts = { onNothing: await timeStart(empty), first: await timeStart(dataFolder), later: [] };
    for (let turn = 0; turn < later; turn++) starts.later.push(await timeStart(dataFolder));
    return starts;
  } finally {
    await rm(empty, { recursive: true, force: true });
  }
}

async function timeStart(dataFolder: string): Promise<number> {
  const site = await startSite(dataFolder);
  await site.stop();
  return site.readyAfterMs;
}
