import { spawn } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { fingerprint, isBuilt, STAMP } from "./built.js";

/** The pages and the process that serves them are built from the sources as they are; does nothing when they already were. Throws when the build fails. */
export async function buildIfStale(): Promise<void> {
  if (await isBuilt()) return;
  console.log("Building the pages, which takes about half a minute…");
  const made = await fingerprint();
  await build();
  await writeFile(STAMP, made);
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
