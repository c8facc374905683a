import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import { createMeilisearchEngine } from "#app/platform/search-engine/meilisearch.server";
import { allProcesses, cpuMsOf, familyOf } from "#scripts/bench/processes";
import { findMeilisearch, startMeilisearch } from "#scripts/meilisearch-process";
import type { EngineKind } from "./engines";
import { ownBytes } from "./own-bytes";

/** The Meilisearch on the PATH, with an index that is filled for the occasion. */
export const meilisearch: EngineKind = {
  name: "Meilisearch",
  isToldBySites: false,
  isHere: async () => findMeilisearch() !== null,
  async open() {
    const server = await startMeilisearch();
    const engine = createMeilisearchEngine({ url: server.url, key: server.key, prefix: "bench-" });
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
};

/** Bytes the files of a folder take on the disk. */
function bytesIn(folder: string): number {
  return readdirSync(folder, { withFileTypes: true }).reduce((total, entry) => {
    const place = path.join(folder, entry.name);
    return total + (entry.isDirectory() ? bytesIn(place) : statSync(place).blocks * 512);
  }, 0);
}
