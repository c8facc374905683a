import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";

/** What the build is made of. */
const SOURCES = ["app", "db", "public", "scripts"];
const SOURCE_FILES = [
  "package-lock.json",
  "package.json",
  "remix.config.js",
  "tsconfig.json",
  "vite.chunks.ts",
  "vite.config.ts",
  "vite.process.config.ts",
];

/** Holds the fingerprint of what the build was made of. */
export const STAMP = "build/made-from";

/**
 * Whether what is built is made of the sources as they are.
 * @returns {Promise<boolean>}
 */
export async function isBuilt() {
  const made = await readFile(STAMP, "utf8").catch(() => "");
  return made === (await fingerprint());
}

/**
 * Names the sources by their content.
 * @returns {Promise<string>}
 */
export async function fingerprint() {
  const found = await Promise.all(SOURCES.map(filesBelow));
  const hash = createHash("sha256");
  for (const file of [...found.flat(), ...SOURCE_FILES].sort()) {
    hash
      .update(`${file}\0`)
      .update(await readFile(file))
      .update("\0");
  }
  return hash.digest("hex");
}

/** @param {string} folder */
async function filesBelow(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
}
