import path from "node:path";
import { keyOpensAuthenticators } from "#app/domain/accounts/authenticator.server";
import { issueSetupLink } from "#app/domain/accounts/join.server";
import { forgetServer } from "#app/domain/search/server-state.server";
import { CLOCK, createJobs, happenings, standingWork } from "#app/jobs/index";
import { setupPath } from "#app/lib/paths";
import { freePort } from "#app/platform/embedded-postgres/port.server";
import { startEmbeddedPostgres } from "#app/platform/embedded-postgres/start.server";
import { type Env, wantsDemo } from "#app/platform/env.server";
import { takeInstanceLock } from "#app/platform/instance-lock.server";
import type { Log } from "#app/platform/log.server";
import { migrateDatabase } from "#app/platform/migrate.server";
import { startWorker } from "#app/platform/queue.server";
import type { Serving } from "#app/server/serve.server";
import type { App } from "#app/web/app.server";
import { postgresFolder } from "./database";
import { endOnSignals, takeDown, type Undo } from "./ending";
import { demoSignIns } from "./seed/demo-password";
import { fillDemo } from "./seed/fill-demo";
import { type LoadPages, openApp, openLog, servePages } from "./web-process";
import { startWebProcesses } from "./web-processes";

/**
 * Brings the whole site up: database, schema, demo content, queue, and pages, by this very process or by
 * WEB_CONCURRENCY others. Stops it in reverse order on SIGTERM and SIGINT.
 */
export async function startSite(env: Env, load: LoadPages): Promise<void> {
  const undo: Undo[] = [];
  try {
    const greeting = await bringUp(env, load, undo);
    // Whoever hears that the site is ready may end it at once.
    endOnSignals(undo);
    console.log(greeting);
  } catch (problem) {
    await takeDown(undo);
    throw problem;
  }
}

async function bringUp(env: Env, load: LoadPages, undo: Undo[]): Promise<string> {
  const log = openLog(env);
  const folder = path.resolve(env.DATA_FOLDER);
  const lock = env.DATABASE_URL ? null : await takeInstanceLock(folder, endAtOnce);
  if (lock) undo.push(() => lock.release());
  const url = env.DATABASE_URL ?? (await startOwnPostgres(env, log, undo));
  await migrateDatabase(url);
  const app = openApp(env, url, log, undo);
  // Nobody would tell a search server of what happens from now on.
  if (!app.searchServer) await forgetServer(app.db);
  if (!(await keyOpensAuthenticators(app.db, app.seal))) log.error(OTHER_KEY);
  if (wantsDemo(env))
    await fillDemo(app.db, app.search, { files: app.files, seal: app.seal, folder, say: console.log });
  const serving = await serveAll(app, url, load);
  app.address.listensAt(serving.address);
  const work = { jobs: createJobs(app), standing: standingWork(app), clock: CLOCK, whenToldOfWork: happenings(app) };
  const worker = await startWorker(url, work, log);
  undo.push(() => Promise.all([serving.drain(), worker.stop()]));
  await lock?.describe(serving.address);
  return greetingOf(app, serving.address);
}

/** Every node has to have one and the same key. */
const OTHER_KEY =
  "SECRET_KEY, or the file secret-key in DATA_FOLDER, is not the key by which this community's authenticator apps are sealed: their codes are refused here";

/** With processes of their own for the pages, this one keeps what there is only one of: the database and the jobs. */
async function serveAll(app: App, url: string, load: LoadPages): Promise<Serving> {
  const { WEB_CONCURRENCY, PORT } = app.env;
  if (WEB_CONCURRENCY === 1) return servePages(app, load);
  // Any port is one port for all, also for those that are started again.
  const port = PORT === 0 ? await freePort() : PORT;
  return startWebProcesses(WEB_CONCURRENCY, { DATABASE_URL: url, PORT: String(port) }, app.log);
}

/** Another instance has taken the data folder over from this one, which was silent for too long: it must not write any more. */
function endAtOnce(): never {
  console.error("Another Goodturn has taken over this data folder. This one ends.");
  process.exit(1);
}

/** Connections beside those of the pools: one that listens in each process, the queue's, and some for commands. */
const MORE_CONNECTIONS = 20;
const LEAST_CONNECTIONS = 60;

async function startOwnPostgres(env: Env, log: Log, undo: Undo[]): Promise<string> {
  const pools = (env.WEB_CONCURRENCY + 1) * (env.DATABASE_POOL + 1);
  const server = await startEmbeddedPostgres({
    dataDir: postgresFolder(env),
    settings: { max_connections: String(Math.max(LEAST_CONNECTIONS, pools + MORE_CONNECTIONS)) },
    log: (line) => log.debug(line),
    onExit: (exit) => log.error(exit, "the database ended unasked and is being started again"),
  });
  undo.push(() => server.stop());
  return server.nearUrl();
}

async function greetingOf(app: App, address: string): Promise<string> {
  const base = app.env.ORIGIN ?? address;
  return `\n${await nextSteps(app, base)}\n\nGoodturn is ready: ${base}\n`;
}

async function nextSteps(app: App, base: string): Promise<string> {
  const secret = await issueSetupLink(app.db, new Date());
  if (secret)
    return `Nobody owns this community yet. Become its owner here, once, within a day:\n  ${base}${setupPath(secret)}`;
  return wantsDemo(app.env) ? demoSignIns(path.resolve(app.env.DATA_FOLDER)) : "";
}
