import { readdirSync, readFileSync } from "node:fs";

/** One process as Linux tells of it. */
export type Running = { pid: number; parent: number; cpuMs: number; endedChildrenMs: number; residentBytes: number };

/** Kernel ticks of CPU time are hundredths of a second on every Linux that Node runs on. */
const TICK_MS = 10;
const PAGE_BYTES = 4096;

/** All processes of this machine. Throws where there is no /proc. */
export function allProcesses(): Running[] {
  const found = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  return found.flatMap((name) => {
    try {
      return [parseStat(readFileSync(`/proc/${name}/stat`, "utf8"))];
    } catch {
      // It ended while we read.
      return [];
    }
  });
}

/** Reads a line of /proc/PID/stat: its second field is a name in brackets that may hold anything. */
export function parseStat(line: string): Running {
  const fields = line
    .slice(line.lastIndexOf(")") + 2)
    .split(" ")
    .map(Number);
  const field = (number: number) => fields[number - 3] ?? 0;
  return {
    pid: Number.parseInt(line, 10),
    parent: field(4),
    cpuMs: (field(14) + field(15)) * TICK_MS,
    endedChildrenMs: (field(16) + field(17)) * TICK_MS,
    residentBytes: field(24) * PAGE_BYTES,
  };
}

/** The process and all that descend from it. */
export function familyOf(root: number, all: readonly Running[]): Running[] {
  const family = new Set([root]);
  // A child's number may be lower than its parent's: as often as somebody is still found.
  for (let before = 0; before !== family.size; ) {
    before = family.size;
    for (const { pid, parent } of all) if (family.has(parent)) family.add(pid);
  }
  return all.filter(({ pid }) => family.has(pid));
}

/** CPU the processes have used so far, in milliseconds; their children that have ended included. */
export const cpuMsOf = (processes: readonly Running[]): number =>
  processes.reduce((total, { cpuMs, endedChildrenMs }) => total + cpuMs + endedChildrenMs, 0);
