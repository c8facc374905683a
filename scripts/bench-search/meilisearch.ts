import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { readSearchState } from "#app/domain/search/server-state.server";
import type { Db } from "#app/platform/db.server";
import { createMeilisearchEngine } from "#app/platform/search-engine/meilisearch.server";
import { allProcesses, cpuMsOf, familyOf } from "#scripts/bench/processes";
import { findMeilisearch, startMeilisearch } from "#scripts/meilisearch-process";
import type { EngineKind } from "./engines";
import { ownBytes } from "./own-bytes";

const PREFIX = "bench-";
/** Milliseconds that filling a server may take, and between two looks whether it is full. */
const FILLING_MS = 1_800_000;
const LOOK_MS = 500;

/** The Meilisearch on the PATH, with an index that is filled for the occasion. */
export const meilisearch: EngineKind = {
  name: "Meilisearch",
  isHere: async () => findMeilisearch() !== null,
  async open() {
    const server = await startMeilisearch();
    const engine = createMeilisearchEngine({ url: server.url, key: server.key, prefix: PREFIX });
    await engine.prepare();
    const family = () => familyOf(server.pid() ?? 0, allProcesses());
    return {
      engine,
      isFilled: false,
      cpuMs: () => cpuMsOf(family()),
      room: async () => ({
        memory: family().reduce((total, { pid }) => total + ownBytes(pid), 0),
        disk: bytesIn(server.folder),
      }),
      close: server.close,
    };
  },
  async openForSite() {
    const { url, key, close } = await startMeilisearch();
    return {
      variables: { MEILI_URL: url, MEILI_KEY: key, MEILI_PREFIX: PREFIX },
      engine: () => createMeilisearchEngine({ url, key, prefix: PREFIX }),
      untilFilled: ({ connection: { db } }) => untilReady(db),
      close,
    };
  },
};

/** Throws when the site has not filled its server within FILLING_MS. */
async function untilReady(db: Db): Promise<void> {
  for (const end = Date.now() + FILLING_MS; Date.now() < end; await sleep(LOOK_MS)) {
    const { server } = await readSearchState(db);
    if (server?.ready) return;
  }
  throw new Error("the site did not fill its Meilisearch");
}

/** Bytes the files of a folder take on the disk. */
function bytesIn(folder: string): number {
  return readdirSync(folder, { withFileTypes: true }).reduce((total, entry) => {
    const place = path.join(folder, entry.name);
    return total + (entry.isDirectory() ? bytesIn(place) : statSync(place).blocks * 512);
  }, 0);
}
