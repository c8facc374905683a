import { readFileSync, readlinkSync } from "node:fs";
import { hostname } from "node:os";

/** A process, told apart from a later one that was given the same number. `started` is null where the system does not tell. */
export type ProcessMark = { machine: string; pid: number; started: string | null };

/** The mark of this very process. */
export function thisProcess(): ProcessMark {
  return { machine: thisMachine(), pid: process.pid, started: startOf(process.pid) };
}

/** Whether the marked process still runs. Only meaningful for a mark made on this machine; zombies count as ended. */
export function isRunning(mark: Pick<ProcessMark, "pid" | "started">): boolean {
  if (!exists(mark.pid)) return false;
  const started = startOf(mark.pid);
  if (process.platform === "linux") return started !== null && (mark.started === null || mark.started === started);
  return true;
}

/**
 * Names the space in which process numbers mean something: the host, its boot and its process namespace.
 * Two containers may share a host name, and a boot starts numbering afresh.
 */
export function thisMachine(): string {
  return [hostname(), bootId(), processNamespace()].join(" ");
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Kernel ticks between boot and the start of the process: field 22 of its stat line, counted after the bracketed name. */
function startOf(pid: number): string | null {
  const stat = readOr(`/proc/${pid}/stat`, "");
  const [state, ...rest] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  if (state === undefined || state === "" || state === "Z" || state === "X") return null;
  return rest[18] ?? null;
}

function bootId(): string {
  return readOr("/proc/sys/kernel/random/boot_id", "-").trim();
}

function processNamespace(): string {
  try {
    return readlinkSync("/proc/self/ns/pid");
  } catch {
    return "-";
  }
}

function readOr(file: string, otherwise: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return otherwise;
  }
}
