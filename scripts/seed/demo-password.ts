import { randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";

/** Who is worth being in the demo: somebody of each role. */
const SHOWN = [
  ["ada", "a customer who asks"],
  ["bo_karlsen", "an advocate who answers"],
  ["sol", "staff"],
  ["mo_haddad", "a moderator"],
  ["una", "the owner"],
] as const;

export const demoEmail = (handle: string) => `${handle}@example.com`;

/** The one password of all demo people, made for this very data folder: a demo that is reachable from outside has no password anybody knows. */
export async function demoPassword(folder: string): Promise<string> {
  const file = path.join(folder, "demo-password");
  const kept = await readFile(file, "utf8").catch(() => null);
  if (kept) return kept.trim();
  const made = randomBytes(9).toString("base64url");
  await mkdir(folder, { recursive: true });
  await writeFile(file, `${made}\n`, { mode: 0o600 });
  return made;
}

/** What the console says about signing in to the demo. */
export async function demoSignIns(folder: string): Promise<string> {
  const password = await demoPassword(folder);
  const lines = SHOWN.map(([handle, what]) => `  ${demoEmail(handle).padEnd(24)} ${what}`);
  return [`Demo people, all with the password ${password}`, ...lines].join("\n");
}
