import path from "node:path";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import { runMigrations } from "graphile-worker";
import postgres from "postgres";

/** Any number all nodes agree on. */
const MIGRATION_LOCK = 4_607_182;
const FOLDER = path.resolve("db/migrations");
const EXTENSIONS = ["citext", "pg_trgm", "unaccent"];

/** The schema at `url` is the newest one. Nodes that start together take turns; a cut-off run is completed by the next. */
export async function migrateDatabase(url: string): Promise<void> {
  const sql = postgres(url, {
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
  } finally {
    await sql.end({ timeout: 5 });
  }
}
