import { chown, mkdir, open, readdir, readFile, rename, rm, rmdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { type Account, runAs } from "./account.server";
import type { Binaries } from "./binaries.server";
import { ClusterProblem } from "./cluster-problem";
import { keepPasswords, newPasswords, type Passwords, readPasswords } from "./passwords.server";

/** A data folder together with the programs and the account that work on it. */
export type Cluster = { dataDir: string; binaries: Binaries; account: Account; version: string };

/**
 * Makes sure that the data folder holds a cluster of our major version, and returns its passwords.
 * A cluster is made beside its place and then renamed, so there is never half of one. An existing folder is never
 * removed, emptied or initialised again. `durable: false` leaves out the flush to disk. Throws ClusterProblem.
 */
export async function ensureCluster(cluster: Cluster, { durable }: { durable: boolean }): Promise<Passwords> {
  const { dataDir } = cluster;
  const files = await filesOf(dataDir);
  if (files === null || files.length === 0) {
    const passwords = (await readPasswords(dataDir)) ?? newPasswords();
    await keepPasswords(dataDir, passwords);
    await makeCluster(cluster, passwords, durable);
    return passwords;
  }
  await checkVersion(cluster, files);
  return (await readPasswords(dataDir)) ?? (await replacePasswords(cluster));
}

async function filesOf(folder: string): Promise<string[] | null> {
  return readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw new ClusterProblem(`The data folder ${folder} cannot be read by this user (${error.code}).`, {
      cause: error,
    });
  });
}

async function checkVersion({ dataDir, version }: Cluster, files: string[]): Promise<void> {
  if (!files.includes("PG_VERSION")) {
    throw new ClusterProblem(`${dataDir} has files in it but is no PostgreSQL data folder; nothing was changed there.`);
  }
  const major = (await readFile(path.join(dataDir, "PG_VERSION"), "utf8")).trim();
  const ours = version.split(".")[0];
  if (major === ours) return;
  throw new ClusterProblem(
    `${dataDir} was made by PostgreSQL ${major} and this release brings PostgreSQL ${ours}: ` +
      "restore a backup into a new data folder, or start the release it was made with.",
  );
}

async function makeCluster(cluster: Cluster, passwords: Passwords, durable: boolean): Promise<void> {
  const workshop = `${cluster.dataDir}.making`;
  await rm(workshop, { recursive: true, force: true });
  await mkdir(workshop, { mode: 0o700 });
  try {
    const made = await initialise(cluster, workshop, passwords, durable);
    await putInPlace(made, cluster.dataDir);
  } finally {
    await rm(workshop, { recursive: true, force: true });
  }
}

async function initialise(
  { binaries, account }: Cluster,
  workshop: string,
  passwords: Passwords,
  durable: boolean,
): Promise<string> {
  const made = path.join(workshop, "cluster");
  const passwordInput = path.join(workshop, "password");
  await writeFile(passwordInput, `${passwords.admin}\n`, { mode: 0o600 });
  if (account.ids) await giveTo(account.ids, [workshop, passwordInput]);
  const always = ["-D", made, "--username=postgres", `--pwfile=${passwordInput}`, "--auth=scram-sha-256"];
  const text = ["--encoding=UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
  const args = [...always, ...text, "--no-instructions", ...(durable ? [] : ["--no-sync"])];
  let outcome = await runAs(account, binaries.initdb, [...args, "--locale=C.UTF-8"]);
  // Some systems have no C.UTF-8 of their own; the built-in one still decides order and case.
  if (outcome.output.includes("invalid locale"))
    outcome = await runAs(account, binaries.initdb, [...args, "--locale=C"]);
  if (!outcome.ok) throw new ClusterProblem(`A new database could not be made: ${lastLine(outcome.output)}`);
  return made;
}

async function giveTo({ uid, gid }: { uid: number; gid: number }, files: string[]): Promise<void> {
  for (const file of files) await chown(file, uid, gid);
}

/** `rmdir` takes away an empty folder only, which some systems would not rename over. */
async function putInPlace(made: string, dataDir: string): Promise<void> {
  try {
    if ((await filesOf(dataDir)) !== null) await rmdir(dataDir);
    await rename(made, dataDir);
    await flushFolder(path.dirname(dataDir));
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code;
    throw new ClusterProblem(
      `The new database could not be put at ${dataDir} (${reason}). If that is a mount point, mount the folder above it.`,
      { cause: error },
    );
  }
}

/** Puts the rename itself on disk. Windows has no such call and does not need it. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  await handle.sync().finally(() => handle.close());
}

/** Sets new passwords for a cluster whose password file is missing, through the server's single-user mode. */
async function replacePasswords({ dataDir, binaries, account }: Cluster): Promise<Passwords> {
  const passwords = newPasswords();
  const statement = `alter role postgres password '${passwords.admin}';\n`;
  const outcome = await runAs(account, binaries.postgres, ["--single", "-D", dataDir, "postgres"], statement);
  if (!outcome.ok || /\b(ERROR|FATAL|PANIC):/.test(outcome.output)) {
    throw new ClusterProblem(`New database passwords could not be set: ${lastLine(outcome.output)}`);
  }
  await keepPasswords(dataDir, passwords);
  return passwords;
}

function lastLine(output: string): string {
  return output.trim().split("\n").at(-1) ?? "";
}
