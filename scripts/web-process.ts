import type { ServerBuild } from "@remix-run/node";
import { connect, isOfLostConnection } from "#app/platform/db.server";
import type { Env } from "#app/platform/env.server";
import { createLog, type Log } from "#app/platform/log.server";
import { type Door, type Serving, serve } from "#app/server/serve.server";
import { type App, createApp } from "#app/web/app.server";
import { endOnSignals, type Undo } from "./ending";
import type { Listening } from "./web-processes";

/** Where the pages and the files around them come from. */
export type LoadPages = (app: App) => Promise<{ build: ServerBuild | (() => Promise<ServerBuild>); files: Door }>;

/** One of several processes that serve pages: the first process has brought up all they need, and ends them. */
export async function startWebProcess(env: Env, load: LoadPages): Promise<void> {
  const undo: Undo[] = [];
  if (!env.DATABASE_URL) throw new Error("a web process is told where the database is");
  const app = openApp(env, env.DATABASE_URL, openLog(env), undo);
  const serving = await servePages(app, load);
  undo.push(() => serving.drain());
  endOnSignals(undo);
  process.send?.({ address: serving.address } satisfies Listening);
}

/** This process listens for visitors. Throws PortTaken. */
export async function servePages(app: App, load: LoadPages): Promise<Serving> {
  const { build, files } = await load(app);
  return serve(app, build, files);
}

/** The app on the database at `url`. */
export function openApp(env: Env, url: string, log: Log, undo: Undo[]): App {
  const connection = connect(url, { max: env.DATABASE_POOL });
  undo.push(() => connection.close());
  const app = createApp(env, connection, log);
  undo.push(() => app.replicas.close());
  undo.push(() => app.mail.close());
  undo.push(() => app.streams.live.close());
  return app;
}

/** This process's log; where there are several processes, each line says whose it is. */
export function openLog(env: Env): Log {
  const log = createLog(env.LOG_LEVEL);
  outliveLostConnections(log);
  return env.WEB_CONCURRENCY === 1 ? log : log.child({ process: process.pid });
}

/** A database that goes away is no reason to end; any other error that nobody caught is, for it leaves us in a state nobody knows. */
function outliveLostConnections(log: Log): void {
  process.on("uncaughtException", (err) => {
    if (isOfLostConnection(err)) return log.warn("a transaction lost its database");
    log.fatal({ err }, "ending after an error nobody caught");
    process.exit(1);
  });
}
