import { EventEmitter } from "node:events";
import { sql } from "drizzle-orm";
import { Logger, run, runOnce, type TaskList, type WorkerEvents } from "graphile-worker";
import { queueWorkers } from "#db/schema/index";
import { connect, type Db } from "./db.server";
import type { Log } from "./log.server";

export type JobPayload = Record<string, string | number | boolean | null>;

/** One kind of job: may run twice with the same result, throws to be tried again later. */
export type Job = (payload: JobPayload) => Promise<void>;

/** Puts a job in the queue; it runs after the transaction it was put there by has committed. With a key, a waiting job of that key is replaced. */
export async function enqueue(
  db: Db,
  name: string,
  payload: JobPayload,
  { key, inSeconds = 0 }: { key?: string; inSeconds?: number } = {},
): Promise<void> {
  await db.execute(sql`
    select graphile_worker.add_job(${name}, ${JSON.stringify(payload)}::json,
      run_at := now() + make_interval(secs => ${inSeconds}), job_key := ${key ?? null}::text)`);
}

/** Seconds between two signs of life of a worker. */
const HEARTBEAT_SECONDS = 15;
/** Seconds without a sign of life after which a worker's jobs are given to others. */
const ABANDONED_SECONDS = 60;

export type Worker = { stop(): Promise<void> };

/** Takes jobs from the queue until stopped, and gives back to it what workers held that are no longer alive. */
export async function startWorker(url: string, jobs: Record<string, Job>, log: Log): Promise<Worker> {
  const connection = connect(url, { max: 1, applicationName: "goodturn queue" });
  const events: WorkerEvents = new EventEmitter();
  const workerIds = new Set<string>();
  events.on("worker:create", ({ worker }) => workerIds.add(worker.workerId));
  const beat = () =>
    showLife(connection.db, [...workerIds]).catch((error) => log.warn({ err: error }, "queue heartbeat missed"));
  const runner = await run({
    connectionString: url,
    concurrency: 2,
    maxPoolSize: 4,
    noHandleSignals: true,
    pollInterval: 2000,
    taskList: asTasks(jobs),
    logger: graphileLogger(log),
    events,
  });
  runner.promise.catch((error) => log.error({ err: error }, "queue stopped"));
  await beat();
  const timer = setInterval(beat, HEARTBEAT_SECONDS * 1000);
  return {
    async stop() {
      clearInterval(timer);
      await runner.stop();
      await connection.close();
    },
  };
}

/** Runs every job that is due, then returns. For tests and commands. */
export async function runDueJobs(url: string, jobs: Record<string, Job>, log: Log): Promise<void> {
  await runOnce({
    connectionString: url,
    concurrency: 1,
    taskList: asTasks(jobs),
    noHandleSignals: true,
    logger: graphileLogger(log),
  });
}

/** Says that these workers live, and frees the jobs of all that have not said so for a minute. */
async function showLife(db: Db, workerIds: string[]): Promise<void> {
  if (workerIds.length > 0) {
    await db
      .insert(queueWorkers)
      .values(workerIds.map((id) => ({ id })))
      .onConflictDoUpdate({ target: queueWorkers.id, set: { seenAt: sql`now()` } });
  }
  await db.execute(sql`
    with gone as (
      delete from queue_workers where seen_at < now() - make_interval(secs => ${ABANDONED_SECONDS}) returning id
    ), unknown as (
      select distinct locked_by as id from graphile_worker.jobs
      where locked_at < now() - make_interval(secs => ${ABANDONED_SECONDS}) and locked_by not in (select id from queue_workers)
    )
    select graphile_worker.force_unlock_workers(array(select id from gone union select id from unknown))`);
}

const asTasks = (jobs: Record<string, Job>): TaskList =>
  Object.fromEntries(
    Object.entries(jobs).map(([name, job]) => [name, (payload: unknown) => job(payload as JobPayload)]),
  );

const graphileLogger = (log: Log) =>
  new Logger(() => (level, message) => {
    if (level === "error") log.error(message);
    else if (level === "warning") log.warn(message);
    else log.debug(message);
  });
