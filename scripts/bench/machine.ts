import { readFile } from "node:fs/promises";
import os from "node:os";
import type { Connection } from "#app/platform/db.server";

/** What it ran on, as far as it matters to the numbers. */
export type Machine = {
  processor: string;
  cores: number;
  memoryGib: number;
  system: string;
  node: string;
  postgres: string;
};

export async function describeMachine({ sql }: Connection): Promise<Machine> {
  const [row] = await sql<{ version: string }[]>`select current_setting('server_version') as version`;
  return {
    processor: os.cpus()[0]?.model.trim() ?? "unknown",
    cores: os.availableParallelism(),
    memoryGib: Math.round(os.totalmem() / 2 ** 30),
    system: await systemName(),
    node: process.version,
    postgres: row?.version ?? "unknown",
  };
}

async function systemName(): Promise<string> {
  const release = await readFile("/etc/os-release", "utf8").catch(() => "");
  return /^PRETTY_NAME="?([^"\n]+)/m.exec(release)?.[1] ?? os.type();
}
