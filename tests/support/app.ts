import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll } from "vitest";
import { createJobs, standingWork } from "#app/jobs/index";
import { readEnv } from "#app/platform/env.server";
import { createLog } from "#app/platform/log.server";
import { runDueJobs } from "#app/platform/queue.server";
import { type App, createApp } from "#app/web/app.server";
import { type OpenTestDatabase, useDatabase } from "./db";
import { type ReadLetter, readLetters } from "./letters";

/** The whole app on a database and a data folder of the test file's own. */
export type TestApp = OpenTestDatabase & {
  app: App;
  runJobs(): Promise<void>;
  /** The letters to one address, after the jobs that are due; oldest first. */
  lettersTo(address: string): Promise<ReadLetter[]>;
};

/** Starts before the file's tests and ends after them; read `.current` inside a test. */
export function useApp(variables: Record<string, string> = {}): { readonly current: TestApp } {
  const database = useDatabase();
  const started: { app?: App } = {};
  const folder = path.join(os.tmpdir(), `goodturn-app-${randomUUID()}`);
  const env = readEnv({ NODE_ENV: "test", LOG_LEVEL: "silent", DATA_FOLDER: folder, ...variables });
  const log = createLog(env.LOG_LEVEL);
  beforeAll(() => {
    started.app = createApp(env, database.current.connection, log);
  });
  afterAll(async () => {
    await started.app?.mail.close();
    await rm(folder, { recursive: true, force: true });
  });
  return {
    get current() {
      const { app } = started;
      if (!app) throw new Error("the app is there only while the tests run");
      const runJobs = () =>
        runDueJobs(database.current.url, { jobs: createJobs(app), standing: standingWork(app) }, log);
      return {
        ...database.current,
        app,
        runJobs,
        async lettersTo(address: string) {
          await runJobs();
          return (await readLetters(folder)).filter(({ to }) => to.toLowerCase() === address.toLowerCase());
        },
      };
    },
  };
}
