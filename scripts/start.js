// The one program that is plain JavaScript: what it starts is built, so that nothing is translated while the site runs,
// which would cost it as much memory again as it needs.
import { spawnSync } from "node:child_process";
import cluster from "node:cluster";
import { isBuilt } from "./built.js";

process.env.NODE_ENV ||= "production";
if (cluster.isPrimary && !(await isBuilt())) {
  const { status } = spawnSync(process.execPath, ["--import", "tsx", "scripts/build-now.ts"], { stdio: "inherit" });
  if (status !== 0) process.exit(1);
}
await import("../build/process/start.js");
