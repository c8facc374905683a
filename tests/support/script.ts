import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

/** A TypeScript file running in a Node process of its own. */
export type Script = {
  pid: number;
  /** The next line it prints, or null at its end. */
  nextLine(): Promise<string | null>;
  write(line: string): void;
  /** Ends it as a power cut would. */
  killNine(): Promise<void>;
};

/** Starts the file, a path from the project's root. What it complains of goes to our own error output. */
export function runScript(file: string, args: string[] = []): Script {
  const child = spawn(process.execPath, ["--import", "tsx", file, ...args], { stdio: ["pipe", "pipe", "inherit"] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    pid: child.pid ?? 0,
    nextLine: async () => (await lines.next()).value ?? null,
    write: (line) => void child.stdin.write(`${line}\n`),
    killNine: () => killNine(child),
  };
}

async function killNine(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill("SIGKILL");
  await once(child, "exit");
}
