import postgres from "postgres";
import { type Urls, urlsOn } from "./application-database.server";
import { ClusterProblem } from "./cluster-problem";
import { readPidFile } from "./leftovers.server";
import { readPasswords } from "./passwords.server";

/**
 * The way to a server that another process of ours runs on this data folder; that it takes our passwords proves that
 * it is this folder's server. Throws ClusterProblem when there is none to be found.
 */
export async function attachEmbeddedPostgres(dataDir: string): Promise<Urls> {
  const [server, passwords] = [await readPidFile(dataDir), await readPasswords(dataDir)];
  const urls = server?.ready && passwords ? urlsOn(dataDir, server.port, passwords) : null;
  if (urls && (await answers(urls.url()))) return urls;
  throw new ClusterProblem(`${dataDir} is in use, but its server cannot be found. Try again in a moment.`);
}

async function answers(url: string): Promise<boolean> {
  const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => {} });
  return sql`select`
    .then(() => true)
    .catch(() => false)
    .finally(() => sql.end({ timeout: 1 }));
}
