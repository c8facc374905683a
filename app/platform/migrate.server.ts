import path from "node:path";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import { runMigrations } from "graphile-worker";
import type postgres from "postgres";
import { openClient } from "./db.server";

/** Any number all nodes agree on. */
const MIGRATION_LOCK = 4_607_182;
const FOLDER = path.resolve("db/migrations");
const EXTENSIONS = ["citext", "pg_trgm", "unaccent"];

/** The schema at `url` is the newest one. Nodes that start together take turns; a cut-off run is completed by the next. */
export async function migrateDatabase(url: string): Promise<void> {
  const sql = openClient(url, {
    max: 1,
    onnotice: () => {},
    connect_timeout: 10,
    connection: { application_name: "goodturn migrate" },
  });
  try {
    await sql`select pg_advisory_lock(${MIGRATION_LOCK})`;
    for (const extension of EXTENSIONS) await sql`create extension if not exists ${sql(extension)}`;
    await migrate(drizzle(sql), { migrationsFolder: FOLDER });
    await runMigrations({ connectionString: url });
    await vacuumQueueOften(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** Every act passes through the queue: its few rows come and go all the time, and what they leave behind is cleared by their number. The table is not ours to migrate. */
async function vacuumQueueOften(sql: postgres.Sql): Promise<void> {
  const [said] = await sql`
    select from pg_class where oid = 'graphile_worker._private_jobs'::regclass and reloptions is not null`;
  if (said) return;
  await sql`alter table graphile_worker._private_jobs
    set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000, autovacuum_vacuum_cost_delay = 0)`;
}
