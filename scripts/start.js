// The one program that is plain JavaScript: what it starts is built, so that nothing is translated while the site runs,
// which would cost it as much memory again as it needs.
import { spawnSync } from "node:child_process";
import cluster from "node:cluster";
import v8 from "node:v8";
import { isBuilt } from "./built.js";

process.env.NODE_ENV ||= "production";
// What pages are drawn from lives as long as a request. V8 lets it pile up to several times what is in use before it looks
// for what can go; it looks at twice that, which costs some CPU and keeps a busy process some 75 MB smaller. `npm start` halves
// the room for what is new, some 40 MB in all; its size is settled before this line runs, and other web processes take it over.
v8.setFlagsFromString("--heap-growing-percent=100");
if (cluster.isPrimary && !(await isBuilt())) {
  const { status } = spawnSync(process.execPath, ["--import", "tsx", "scripts/build-now.ts"], { stdio: "inherit" });
  if (status !== 0) process.exit(1);
}
await import("../build/process/start.js");
