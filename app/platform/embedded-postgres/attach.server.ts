import path from "node:path";
import postgres from "postgres";
import { type Urls, urlsOn } from "./application-database.server";
import { readPidFile } from "./leftovers.server";
import { readPasswords } from "./passwords.server";

/**
 * The embedded server that another process of this machine runs on the data folder, for commands used beside a running
 * application; null when there is none. That the passwords are accepted proves that it is this folder's server.
 */
export async function findRunningPostgres(folder: string): Promise<Urls | null> {
  const dataDir = path.resolve(folder);
  const [server, passwords] = [await readPidFile(dataDir), await readPasswords(dataDir)];
  if (!server?.ready || passwords === null) return null;
  const urls = urlsOn(server.port, passwords);
  return (await answers(urls.url())) ? urls : null;
}

async function answers(url: string): Promise<boolean> {
  const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => {} });
  return sql`select`
    .then(() => true)
    .catch(() => false)
    .finally(() => sql.end({ timeout: 1 }));
}
