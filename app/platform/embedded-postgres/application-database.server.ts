import postgres from "postgres";
import type { Passwords } from "./passwords.server";
import { socketFolder } from "./settings.server";

/** The role the application connects as, and the database it owns. */
export const APPLICATION = "goodturn";

/** Made by the superuser, so that the migrations, which run as the application's role, can count on them. */
const EXTENSIONS = ["citext", "pg_trgm", "unaccent"];

export type Urls = {
  /** As the application's role, by default to its database. */
  url(database?: string): string;
  /** The same by the server's socket file, if there is one: each statement costs both ends less than by the port. */
  nearUrl(): string;
  /** As the superuser, for administration only. */
  adminUrl(database?: string): string;
};

/** Connection strings to the embedded server of the data folder, on the port. */
export function urlsOn(dataDir: string, port: number, passwords: Passwords): Urls {
  const at = (role: string, password: string, database: string) =>
    `postgres://${role}:${password}@127.0.0.1:${port}/${database}`;
  const url = (database = APPLICATION) => at(APPLICATION, passwords.app, database);
  const sockets = socketFolder(dataDir, port);
  return {
    url,
    nearUrl: () => (sockets === null ? url() : `${url()}?host=${encodeURIComponent(sockets)}`),
    adminUrl: (database = "postgres") => at("postgres", passwords.admin, database),
  };
}

/**
 * Makes what is missing of the application's role (no superuser), its database and the extensions in it.
 * As the owner of its database that role may create further trusted extensions itself.
 */
export async function ensureApplicationDatabase(urls: Urls, passwords: Passwords): Promise<void> {
  await asAdmin(urls.adminUrl(), async (sql) => {
    await ensureRole(sql, passwords.app);
    await ensureDatabase(sql);
  });
  await asAdmin(urls.adminUrl(APPLICATION), async (sql) => {
    for (const name of EXTENSIONS) {
      await sql`create extension if not exists ${sql(name)}`;
      await sql`alter extension ${sql(name)} update`;
    }
  });
}

async function ensureRole(sql: postgres.Sql, password: string): Promise<void> {
  const [role] = await sql`select from pg_roles where rolname = ${APPLICATION}`;
  if (!role) await sql`create role ${sql(APPLICATION)}`;
  // A role's password cannot be a parameter; ours has no character that needs quoting.
  const rights = `login nosuperuser nocreatedb nocreaterole password '${password}'`;
  await sql.unsafe(`alter role ${APPLICATION} ${rights}`);
}

async function ensureDatabase(sql: postgres.Sql): Promise<void> {
  const [database] = await sql`select from pg_database where datname = ${APPLICATION}`;
  if (!database) await sql`create database ${sql(APPLICATION)} owner ${sql(APPLICATION)}`;
  // The application has no business in the administration's databases.
  await sql`revoke connect on database postgres, template1 from public`;
}

async function asAdmin(url: string, work: (sql: postgres.Sql) => Promise<void>): Promise<void> {
  const sql = postgres(url, { max: 1, connect_timeout: 10, onnotice: () => {} });
  try {
    await work(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}
