import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";

/** What the built pages are made of. */
const SOURCES = ["app", "db/schema", "public"];
const SOURCE_FILES = [
  "package-lock.json",
  "package.json",
  "remix.config.js",
  "scripts/compress-files.ts",
  "tsconfig.json",
  "vite.chunks.ts",
  "vite.config.ts",
];
const STAMP = "build/made-from";

/** The pages are built from the sources as they are; does nothing when they already were. Throws when the build fails. */
export async function buildIfStale(): Promise<void> {
  const wanted = await fingerprint();
  const made = await readFile(STAMP, "utf8").catch(() => "");
  if (made === wanted) return;
  console.log("Building the pages, which takes about half a minute…");
  await build();
  await writeFile(STAMP, wanted);
}

async function fingerprint(): Promise<string> {
  const found = await Promise.all(SOURCES.map((folder) => filesBelow(folder)));
  const hash = createHash("sha256");
  for (const file of [...found.flat(), ...SOURCE_FILES].sort()) {
    hash
      .update(`${file}\0`)
      .update(await readFile(file))
      .update("\0");
  }
  return hash.digest("hex");
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
}

async function build(): Promise<void> {
  const output: Buffer[] = [];
  const child = spawn("npm", ["run", "--silent", "build"], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, NODE_ENV: "production" },
  });
  child.stdout.on("data", (chunk) => output.push(chunk));
  child.stderr.on("data", (chunk) => output.push(chunk));
  const code = await new Promise((resolve) => child.on("close", resolve));
  if (code !== 0) throw new Error(`The build failed:\n${Buffer.concat(output)}`);
}
