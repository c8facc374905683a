import path from "node:path";
import type { ServerBuild } from "@remix-run/node";
import { issueSetupLink } from "#app/domain/accounts/join.server";
import { CLOCK, createJobs } from "#app/jobs/index";
import { setupPath } from "#app/lib/paths";
import { connect, isOfLostConnection } from "#app/platform/db.server";
import { startEmbeddedPostgres } from "#app/platform/embedded-postgres/start.server";
import { type Env, wantsDemo } from "#app/platform/env.server";
import { takeInstanceLock } from "#app/platform/instance-lock.server";
import { createLog } from "#app/platform/log.server";
import { migrateDatabase } from "#app/platform/migrate.server";
import { startWorker } from "#app/platform/queue.server";
import { type Door, serve } from "#app/server/serve.server";
import { type App, createApp } from "#app/web/app.server";
import { postgresFolder } from "./database";
import { demoSignIns } from "./seed/demo-password";
import { fillDemo } from "./seed/fill-demo";

/** Seconds after which a stopping process ends whatever is still under way. */
const STOP_SECONDS = 10;

type Undo = () => Promise<unknown>;

/** Brings the whole site up: database, schema, demo content, queue, pages. Stops it in reverse order on SIGTERM and SIGINT. */
export async function startSite(
  env: Env,
  build: (app: App) => Promise<{ build: ServerBuild | (() => Promise<ServerBuild>); files: Door }>,
): Promise<void> {
  const undo: Undo[] = [];
  try {
    const greeting = await bringUp(env, build, undo);
    // Whoever hears that the site is ready may end it at once.
    for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => stop(undo));
    console.log(greeting);
  } catch (problem) {
    await takeDown(undo);
    throw problem;
  }
}

async function bringUp(env: Env, build: Parameters<typeof startSite>[1], undo: Undo[]): Promise<string> {
  const log = createLog(env.LOG_LEVEL);
  outliveLostConnections(log);
  const folder = path.resolve(env.DATA_FOLDER);
  const lock = env.DATABASE_URL ? null : await takeInstanceLock(folder, endAtOnce);
  if (lock) undo.push(() => lock.release());
  const url = env.DATABASE_URL ?? (await startOwnPostgres(env, log, undo));
  await migrateDatabase(url);
  const connection = connect(url, { max: env.DATABASE_POOL });
  undo.push(() => connection.close());
  const app = createApp(env, connection, log);
  undo.push(() => app.mail.close());
  if (wantsDemo(env)) await fillDemo(connection.db, app.search, { files: app.files, folder, say: console.log });
  const { build: pages, files } = await build(app);
  const serving = await serve(app, pages, files);
  const worker = await startWorker(url, createJobs(app), CLOCK, log);
  undo.push(() => Promise.all([serving.drain(), worker.stop()]));
  await lock?.describe(serving.address);
  return greetingOf(app, serving.address);
}

/** Another instance has taken the data folder over from this one, which was silent for too long: it must not write any more. */
function endAtOnce(): never {
  console.error("Another Goodturn has taken over this data folder. This one ends.");
  process.exit(1);
}

/** A database that goes away is no reason to end; any other error that nobody caught is, for it leaves us in a state nobody knows. */
function outliveLostConnections(log: App["log"]): void {
  process.on("uncaughtException", (err) => {
    if (isOfLostConnection(err)) return log.warn("a transaction lost its database");
    log.fatal({ err }, "ending after an error nobody caught");
    process.exit(1);
  });
}

async function startOwnPostgres(env: Env, log: App["log"], undo: Undo[]): Promise<string> {
  const server = await startEmbeddedPostgres({
    dataDir: postgresFolder(env),
    log: (line) => log.debug(line),
    onExit: (exit) => log.error(exit, "the database ended unasked and is being started again"),
  });
  undo.push(() => server.stop());
  return server.url();
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

async function stop(undo: Undo[]): Promise<void> {
  setTimeout(() => process.exit(1), STOP_SECONDS * 1000).unref();
  await takeDown(undo);
  process.exit(0);
}

async function takeDown(undo: Undo[]): Promise<void> {
  for (const step of undo.splice(0).reverse()) await step().catch((error) => console.error(error));
}
