// The one program that is plain JavaScript: what it starts is built, so that nothing is translated while the site runs,
// which would cost it as much memory again as it needs.
import { spawnSync } from "node:child_process";
import cluster from "node:cluster";
import v8 from "node:v8";
import { isBuilt } from "./built.js";

process.env.NODE_ENV ||= "production";
// What pages are drawn from lives as long as a request. V8 lets it pile up to several times what is in use before it looks
// for what can go; it looks at one and a half times that, which costs some CPU and keeps a busy process a third smaller.
// `npm start` also halves the room for what is new and has V8 work in one thread beside ours, whose memory comes on top;
// both are settled before this line runs, and other web processes take them over.
v8.setFlagsFromString("--heap-growing-percent=50");
if (cluster.isPrimary && !(await isBuilt())) {
  const { status } = spawnSync(process.execPath, ["--import", "tsx", "scripts/build-now.ts"], { stdio: "inherit" });
  if (status !== 0) process.exit(1);
}
await import("../build/process/start.js");
