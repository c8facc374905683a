import { type ChildProcess, type SpawnOptions, spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import type { Binaries } from "./binaries.server";
import { ClusterProblem } from "./cluster-problem";

/**
 * Who runs PostgreSQL, which refuses to run as root. `ids` is the account to change to, null for our own;
 * `wrap` is a command put in front where root has to stay the owner of the files but may not be seen as root.
 */
export type Account = { name: string; ids: { uid: number; gid: number } | null; wrap: string[] };

const OURSELVES: Account = { name: "ourselves", ids: null, wrap: [] };
const ROOT_UNSEEN: Account = {
  name: "root in a user namespace",
  ids: null,
  wrap: ["unshare", "--user", "--map-user=65534", "--map-group=65534"],
};
/** Debian, macOS and any system, in the order of how well they suit. */
const UNPRIVILEGED = ["postgres", "_postgres", "nobody"];

/**
 * The account that runs the server on this data folder, with the version of the server it can run, as "18.4".
 * An existing folder is run by its owner. Throws ClusterProblem.
 */
export function chooseAccount(binaries: Binaries, dataDir: string): { account: Account; version: string } {
  const tried: string[] = [];
  for (const account of candidates(dataDir)) {
    const attempt = tryVersion(account, binaries.postgres, path.dirname(dataDir));
    if (attempt.version !== null) return { account, version: attempt.version };
    tried.push(`${account.name}: ${attempt.problem}`);
  }
  const asRoot = `it needs an account that can read the program folder and enter ${path.dirname(dataDir)}, or `;
  throw new ClusterProblem(
    `The bundled PostgreSQL cannot run here (${tried.join("; ")}): ${process.getuid?.() === 0 ? asRoot : ""}` +
      "set DATABASE_URL to a PostgreSQL server of your own.",
  );
}

/** Starts a program as the account, with nothing of our environment but the search path. */
export function spawnAs(account: Account, command: string, args: string[], options: SpawnOptions = {}): ChildProcess {
  const [program = command, ...rest] = [...account.wrap, command, ...args];
  return spawn(program, rest, { ...account.ids, env: bareEnvironment(), windowsHide: true, ...options });
}

/** Runs a program as the account to its end. `output` holds both of its streams. */
export async function runAs(
  account: Account,
  command: string,
  args: string[],
  input = "",
): Promise<{ ok: boolean; output: string }> {
  const child = spawnAs(account, command, args, { stdio: "pipe" });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => (output += String(chunk)));
  child.stdin?.on("error", () => {}).end(input);
  return new Promise((resolve) => {
    child.once("error", (error) => resolve({ ok: false, output: error.message }));
    child.once("close", (code) => resolve({ ok: code === 0, output }));
  });
}

function candidates(dataDir: string): Account[] {
  const us = process.getuid?.();
  if (us === undefined) return [OURSELVES];
  const owner = statSync(nearestExisting(dataDir));
  const exists = existsSync(dataDir);
  if (us !== 0 && exists && owner.uid !== us) {
    throw new ClusterProblem(`${dataDir} belongs to user ${owner.uid}: start as that user or as root.`);
  }
  if (us !== 0) return [OURSELVES];
  const ownersAccount: Account = { name: `user ${owner.uid}`, ids: { uid: owner.uid, gid: owner.gid }, wrap: [] };
  if (exists) return owner.uid === 0 ? [ROOT_UNSEEN] : [ownersAccount];
  return [...(owner.uid === 0 ? [] : [ownersAccount]), ...unprivilegedAccounts(), ROOT_UNSEEN];
}

function unprivilegedAccounts(): Account[] {
  if (!existsSync("/etc/passwd")) return [];
  const entries = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"));
  return UNPRIVILEGED.flatMap((name) => {
    const [, , uid, gid] = entries.find((entry) => entry[0] === name) ?? [];
    return uid === undefined || uid === "0" ? [] : [{ name, ids: { uid: Number(uid), gid: Number(gid) }, wrap: [] }];
  });
}

/** Proves that the account can enter the folder, read the program and load its libraries. */
function tryVersion(account: Account, postgres: string, folder: string): { version: string | null; problem: string } {
  // A working directory given to spawn is entered before the account is changed, and so proves nothing: the shell enters it after.
  const entering = process.platform === "win32" ? [] : ["/bin/sh", "-c", 'cd "$0" && exec "$@"', folder];
  const [program = postgres, ...args] = [...account.wrap, ...entering, postgres, "--version"];
  const attempt = spawnSync(program, args, {
    ...account.ids,
    env: bareEnvironment(),
    encoding: "utf8",
    windowsHide: true,
  });
  const version = /PostgreSQL\) (\S+)/.exec(attempt.stdout ?? "")?.[1] ?? null;
  const problem = (attempt.error?.message ?? attempt.stderr ?? "").trim();
  return { version, problem };
}

function nearestExisting(folder: string): string {
  return existsSync(folder) ? folder : nearestExisting(path.dirname(folder));
}

function bareEnvironment(): NodeJS.ProcessEnv {
  const { PATH, NODE_ENV, SystemRoot, TEMP } = process.env;
  const windows = process.platform === "win32" ? { SystemRoot, TEMP } : {};
  return { PATH, NODE_ENV, LC_ALL: "C", TZ: "UTC", ...windows };
}
