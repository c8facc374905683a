import { afterAll, beforeAll } from "vitest";
import { type Connection, connect, type Db } from "#app/platform/db.server";
import { type TestDatabase, testDatabase } from "./database";

/** A migrated database of the test file's own, and a pool on it. */
export type OpenTestDatabase = { db: Db; url: string; connection: Connection };

/** Opens before the file's tests and is dropped after them; read `.current` inside a test. */
export function useDatabase(): { readonly current: OpenTestDatabase } {
  const opened: { database?: TestDatabase; connection?: Connection } = {};
  beforeAll(async () => {
    opened.database = await testDatabase();
    opened.connection = connect(opened.database.url, { max: 20, statementTimeoutSeconds: 30 });
  });
  afterAll(async () => {
    await opened.connection?.close();
    await opened.database?.drop();
  });
  return {
    get current() {
      const { database, connection } = opened;
      if (!database || !connection) throw new Error("the database is there only while the tests run");
      return { db: connection.db, url: database.url, connection };
    },
  };
}
