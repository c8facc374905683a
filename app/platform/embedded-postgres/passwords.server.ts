import { randomBytes } from "node:crypto";
import { open, readFile, rename } from "node:fs/promises";
import { ClusterProblem } from "./cluster-problem";

/** The password of the superuser, used for administration only, and that of the role the application connects as. */
export type Passwords = { admin: string; app: string };

/** Where the passwords of the cluster in `dataDir` are kept: beside it, readable by the owner alone. */
export function passwordFile(dataDir: string): string {
  return `${dataDir}.passwords.json`;
}

/** The kept passwords, or null when there is no file. Throws ClusterProblem when the file makes no sense. */
export async function readPasswords(dataDir: string): Promise<Passwords | null> {
  const file = passwordFile(dataDir);
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  if (text === null) return null;
  const kept = parsed(text);
  if (kept === null) {
    throw new ClusterProblem(`${file} is damaged. Remove it and start again: new passwords will be set.`);
  }
  return kept;
}

/** New random passwords, kept nowhere yet. */
export function newPasswords(): Passwords {
  return { admin: randomBytes(24).toString("base64url"), app: randomBytes(24).toString("base64url") };
}

/** Keeps the passwords beside the cluster, on disk before this returns. */
export async function keepPasswords(dataDir: string, passwords: Passwords): Promise<void> {
  const draft = `${passwordFile(dataDir)}.new`;
  const file = await open(draft, "w", 0o600);
  try {
    await file.chmod(0o600);
    await file.writeFile(`${JSON.stringify(passwords)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(draft, passwordFile(dataDir));
}

/** Passwords go into SQL and URLs as they are, so nothing but our own alphabet is accepted. */
function parsed(text: string): Passwords | null {
  try {
    const { admin, app } = JSON.parse(text) as Partial<Passwords>;
    const ours = /^[\w-]{16,}$/;
    return admin && app && ours.test(admin) && ours.test(app) ? { admin, app } : null;
  } catch {
    return null;
  }
}
