import { spawn } from "node:child_process";
import { once } from "node:events";
import { access, rm, writeFile } from "node:fs/promises";
import path from "node:path";

const FOLDER = ".data/bench";
/** Says that the seeding went through to its end. */
const STAMP = "seeded";

/** The data folder of a database with so many questions: the one that was kept, or one that is seeded now. Throws when seeding fails. */
export async function seededFolder(questions: number): Promise<string> {
  const folder = path.join(FOLDER, String(questions));
  const stamp = path.join(folder, STAMP);
  const kept = await access(stamp).then(
    () => true,
    () => false,
  );
  if (kept) return folder;
  await rm(folder, { recursive: true, force: true });
  const child = spawn("npm", ["run", "--silent", "seed", "--", "--questions", String(questions)], {
    stdio: "inherit",
    env: { ...process.env, DATA_FOLDER: folder, DATABASE_URL: "" },
  });
  const [code] = await once(child, "exit");
  if (code !== 0) throw new Error(`seeding ended with ${code}`);
  await writeFile(stamp, "");
  return folder;
}
