import { randomBytes } from "node:crypto";
import postgres from "postgres";
import { inject } from "vitest";

/** A database of one test's own: `url` as the application's role, which owns it, `adminUrl` as the superuser. */
export type TestDatabase = { url: string; adminUrl: string; drop(): Promise<void> };

/** Makes a fresh copy of the migrated template. */
export async function testDatabase(): Promise<TestDatabase> {
  const { template, ...urls } = inject("cluster");
  const name = `test_${randomBytes(8).toString("hex")}`;
  await asAdmin(urls.adminUrl, async (sql) => {
    await sql`create database ${sql(name)} template ${sql(template)} owner goodturn`;
  });
  return {
    url: onDatabase(urls.url, name),
    adminUrl: onDatabase(urls.adminUrl, name),
    drop: () =>
      asAdmin(urls.adminUrl, async (sql) => {
        await sql`drop database if exists ${sql(name)} with (force)`;
      }),
  };
}

function onDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}

async function asAdmin(url: string, work: (sql: postgres.Sql) => Promise<void>): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await work(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}
