import { EventEmitter } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { Logger, type Runner, run, runOnce, type TaskList, type WorkerEvents } from "graphile-worker";
import { queueWorkers } from "#db/schema/index";
import { type Bell, createBell } from "./bell";
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

/** Puts each of these jobs in the queue whose key has none there that waits, runs or will be tried again; one of a `queue` runs at a time. */
export async function enqueueOnce(
  db: Db,
  name: string,
  jobs: readonly { key: string; payload: JobPayload }[],
  { queue }: { queue: string },
): Promise<void> {
  await db.execute(sql`
    select graphile_worker.add_job(${name}, n.payload, queue_name := ${queue}, job_key := n.key)
    from json_to_recordset(${JSON.stringify(jobs)}::json) as n (key text, payload json)
    where not exists (select from graphile_worker.jobs j where j.key = n.key and (j.attempts < j.max_attempts or j.locked_at is not null))`);
}

/** Jobs of these keys that wait for another try are tried as soon as a worker is free. */
export async function tryNow(db: Db, keys: readonly string[]): Promise<void> {
  await db.execute(sql`
    select graphile_worker.reschedule_jobs(array(select j.id from graphile_worker.jobs j
      where j.key in (select jsonb_array_elements_text(${JSON.stringify(keys)}::jsonb)) and j.locked_at is null), run_at := now())`);
}

/** Seconds between two signs of life of a worker. */
const HEARTBEAT_SECONDS = 15;
/** Seconds without a sign of life after which a worker's jobs are given to others. */
const ABANDONED_SECONDS = 60;

/** What is done over and over beside the jobs: says whether there may be more to do at once. What takes long ends with the worker. */
export type Standing = (ending: AbortSignal) => Promise<boolean>;

/** Milliseconds between two looks whether standing work has something to do, of which nobody told. */
const LOOK_MS = 500;

type Work = {
  jobs: Record<string, Job>;
  standing: readonly Standing[];
  /** A crontab of jobs that come by themselves. */
  clock: string;
  /** Calls what it is given whenever there may be standing work. */
  whenToldOfWork?: (tell: () => void) => void;
};

export type Worker = { stop(): Promise<void> };

/** Seconds before a worker that lost its database tries again. */
const RESTART_SECONDS = 2;

/**
 * Takes jobs from the queue until stopped, and gives back to it what workers held that are no longer alive.
 * A worker that loses its database begins anew when it is back. Each `standing` work is done whenever there is some: at once
 * when that is told, or when a job or other standing work was done, of which it may be what follows.
 */
export async function startWorker(
  url: string,
  { jobs, standing, clock, whenToldOfWork }: Work,
  log: Log,
): Promise<Worker> {
  const connection = connect(url, { max: 1, applicationName: "goodturn queue" });
  const events: WorkerEvents = new EventEmitter();
  const workerIds = new Set<string>();
  events.on("worker:create", ({ worker }) => workerIds.add(worker.workerId));
  events.on("worker:stop", ({ worker }) => workerIds.delete(worker.workerId));
  const beat = () =>
    showLife(connection.db, [...workerIds]).catch((err) => log.warn({ err }, "queue heartbeat missed"));
  const begin = () =>
    run({
      ...runnerOptions(url, jobs, log),
      crontab: clock,
      events,
      concurrency: 2,
      maxPoolSize: 4,
      pollInterval: 2000,
    });
  const bell = createBell();
  events.on("job:success", bell.ring);
  whenToldOfWork?.(bell.ring);
  const state: Running = { ending: new AbortController(), runner: await begin(), bell };
  const ended = Promise.all([untilStopped(state, begin, log), ...standing.map((work) => standBy(state, work, log))]);
  await beat();
  const timer = setInterval(beat, HEARTBEAT_SECONDS * 1000);
  return {
    async stop() {
      state.ending.abort();
      clearInterval(timer);
      await state.runner.stop().catch(() => {});
      await ended;
      await connection.close();
    },
  };
}

type Running = { ending: AbortController; runner: Runner; bell: Bell };

async function untilStopped(running: Running, begin: () => Promise<Runner>, log: Log): Promise<void> {
  for (;;) {
    await running.runner.promise.catch((err) => log.error({ err }, "the queue lost its database"));
    if (running.ending.signal.aborted) return;
    await sleep(RESTART_SECONDS * 1000);
    running.runner = await begin().catch(() => running.runner);
    if (running.ending.signal.aborted) await running.runner.stop().catch(() => {});
  }
}

async function standBy({ ending: { signal }, bell }: Running, work: Standing, log: Log): Promise<void> {
  while (!signal.aborted) {
    const times = bell.times();
    const more = await work(signal).catch((err) => log.error({ err }, "standing work failed"));
    if (more) bell.ring();
    else await bell.heard(times, LOOK_MS);
  }
}

/** Does what standing work there is and runs every job that is due, then returns. For tests and commands. */
export async function runDueJobs(
  url: string,
  { jobs, standing }: { jobs: Record<string, Job>; standing: readonly Standing[] },
  log: Log,
): Promise<void> {
  const { signal } = new AbortController();
  for (const work of standing) while (await work(signal));
  await runOnce({ ...runnerOptions(url, jobs, log), concurrency: 1 });
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

const runnerOptions = (url: string, jobs: Record<string, Job>, log: Log) => ({
  connectionString: url,
  noHandleSignals: true,
  taskList: asTasks(jobs),
  logger: graphileLogger(log),
});

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
