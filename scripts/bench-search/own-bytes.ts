import { readFileSync } from "node:fs";

/** Memory of a process, what it shares with others counted by its share. */
export function ownBytes(pid: number): number {
  try {
    const [, kib = "0"] = /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8")) ?? [];
    return Number(kib) * 1024;
  } catch {
    // It ended while we read.
    return 0;
  }
}
