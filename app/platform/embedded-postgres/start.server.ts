import { mkdir } from "node:fs/promises";
import path from "node:path";
import { type InstanceLock, takeLock } from "#app/platform/instance-lock.server";
import { chooseAccount } from "./account.server";
import { ensureApplicationDatabase, type Urls, urlsOn } from "./application-database.server";
import { findBinaries } from "./binaries.server";
import { type Cluster, ensureCluster } from "./cluster.server";
import { clearLeftovers } from "./leftovers.server";
import { freePort } from "./port.server";
import { type Supervised, supervise, type UnexpectedExit } from "./supervise.server";

export { ClusterProblem } from "./cluster-problem";
export type { UnexpectedExit } from "./supervise.server";

export type EmbeddedPostgresOptions = {
  /** The cluster's own folder, made when missing. Its lock and its passwords lie beside it. */
  dataDir: string;
  /** A fixed port; without it a free one is chosen at each start. */
  port?: number;
  /** PostgreSQL settings that override the defaults for a small server. */
  settings?: Record<string, string>;
  /** Receives each line that the server and its supervisor have to say. */
  log?: (line: string) => void;
  /** Told of each end of the server that nobody asked for; it is being restarted on the same port. */
  onExit?: (exit: UnexpectedExit) => void;
};

export type EmbeddedPostgres = Urls & {
  port: number;
  /** Of the server running now; another one after a restart. */
  readonly pid: number;
  /** Shuts down without losing anything, and lets another instance have the folder. */
  stop(): Promise<void>;
};

/**
 * Starts PostgreSQL on the data folder, reachable from this machine only, and keeps it running until stopped or until
 * this process ends in whatever way. The application's role and database are there when this resolves.
 * Throws AlreadyRunning when another process has the folder, ClusterProblem when it cannot be used; neither changes it.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const dataDir = path.resolve(options.dataDir);
  const log = options.log ?? (() => {});
  await mkdir(path.dirname(dataDir), { recursive: true });
  let server: Supervised | null = null;
  const lock = await lockFolder(dataDir, () => {
    log("Another instance has taken over the data folder of this one, which was silent for too long.");
    void server?.stop("at once");
  });
  try {
    const { cluster, passwords } = await openCluster(dataDir, options, log);
    const { port = freePort, settings = {}, onExit = () => {} } = options;
    server = await supervise({ cluster, port, settings, log, onExit });
    const urls = urlsOn(dataDir, server.port, passwords);
    await ensureApplicationDatabase(urls, passwords);
    return running(server, urls, lock);
  } catch (problem) {
    await server?.stop("fast");
    await lock.release();
    throw problem;
  }
}

function lockFolder(dataDir: string, onLost: () => void): Promise<InstanceLock> {
  return takeLock({ folder: path.dirname(dataDir), name: `${path.basename(dataDir)}.lock`, onLost });
}

async function openCluster(dataDir: string, options: EmbeddedPostgresOptions, log: (line: string) => void) {
  const binaries = await findBinaries();
  const cluster: Cluster = { dataDir, binaries, ...chooseAccount(binaries, dataDir) };
  await clearLeftovers(cluster, log);
  const passwords = await ensureCluster(cluster, { durable: options.settings?.fsync !== "off" });
  return { cluster, passwords };
}

function running(server: Supervised, urls: Urls, lock: InstanceLock): EmbeddedPostgres {
  return {
    ...urls,
    port: server.port,
    get pid() {
      return server.pid();
    },
    async stop() {
      await server.stop("fast");
      await lock.release();
    },
  };
}
