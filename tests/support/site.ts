import type { ChildProcess } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll } from "vitest";
import { buildIfStale } from "#scripts/build";
import { spawnSite, stopSite } from "#scripts/site-process";
import { type TestDatabase, testDatabase } from "./database";
import { type ReadLetter, readLetters } from "./letters";

/** A site as a visitor meets it: the start command in a process of its own, on a database of its own. */
export type Site = {
  address: string;
  databaseUrl: string;
  password: string;
  /** The newest letter to an address, as soon as there is one. */
  letterTo(address: string): Promise<ReadLetter>;
  output(): string;
  process: ChildProcess;
};

/** Seconds a start may take; the demo is filled meanwhile. */
const PATIENCE_SECONDS = 300;
/** Seconds a letter may take. */
const LETTER_SECONDS = 20;

/** Starts the site with its demo community before the file's tests and stops it after them. */
export function useSite(variables: Record<string, string> = {}): { readonly current: Site } {
  const started: { site?: Site; database?: TestDatabase; folder?: string } = {};
  beforeAll(async () => {
    await buildIfStale();
    started.database = await testDatabase();
    started.folder = await mkdtemp(path.join(os.tmpdir(), "goodturn-site-"));
    const child = spawnSite({
      DATABASE_URL: started.database.url,
      DATA_FOLDER: started.folder,
      DEMO: "true",
      ...variables,
    });
    const address = await child.ready;
    const password = await readFile(path.join(started.folder, "demo-password"), "utf8").catch(() => "");
    started.site = {
      address,
      databaseUrl: started.database.url,
      password: password.trim(),
      letterTo: (to) => waitForLetter(started.folder ?? "", to),
      output: child.output,
      process: child.process,
    };
  }, PATIENCE_SECONDS * 1000);
  afterAll(async () => {
    if (started.site) await stopSite(started.site.process);
    await started.database?.drop();
    if (started.folder) await rm(started.folder, { recursive: true, force: true });
  }, 30_000);
  return {
    get current() {
      if (!started.site) throw new Error("the site is there only while the tests run");
      return started.site;
    },
  };
}

async function waitForLetter(folder: string, to: string): Promise<ReadLetter> {
  for (let tries = 0; tries < LETTER_SECONDS * 5; tries++) {
    const letter = (await readLetters(folder)).findLast((each) => each.to === to);
    if (letter) return letter;
    await sleep(200);
  }
  throw new Error(`no letter to ${to} came`);
}
