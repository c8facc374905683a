import { readFile } from "node:fs/promises";
import path from "node:path";
import { type Urls, urlsOn } from "./application-database.server";
import { ClusterProblem } from "./cluster-problem";
import { readPasswords } from "./passwords.server";

/** The line of `postmaster.pid` that holds the port. */
const PORT_LINE = 3;

/** The way to a server that another process of ours runs on this data folder. Throws ClusterProblem when there is none to be found. */
export async function attachEmbeddedPostgres(dataDir: string): Promise<Urls> {
  const passwords = await readPasswords(dataDir);
  const pidFile = await readFile(path.join(dataDir, "postmaster.pid"), "utf8").catch(() => "");
  const port = Number(pidFile.split("\n")[PORT_LINE]);
  if (!passwords || !port)
    throw new ClusterProblem(`${dataDir} is in use, but its server cannot be found. Try again in a moment.`);
  return urlsOn(port, passwords);
}
