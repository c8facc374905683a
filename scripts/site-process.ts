import { type ChildProcess, spawn } from "node:child_process";

/** Runs the start command; `ready` gives the address it prints, or fails with what it printed instead. */
export function spawnSite(variables: Record<string, string>) {
  const child = spawn(process.execPath, ["scripts/start.js"], {
    env: { ...process.env, NODE_ENV: "production", PORT: "0", LOG_LEVEL: "warn", ...variables },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  const ready = new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      output += chunk;
      const address = /Goodturn is ready: (\S+)/.exec(output)?.[1];
      if (address) resolve(address);
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.once("exit", (code) => reject(new Error(`the site ended with ${code}:\n${output}`)));
  });
  return { process: child, ready, output: () => output };
}

/** Ends the site as an operator would; gives its exit code. */
export async function stopSite(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  return ended;
}
