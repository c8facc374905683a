import cluster from "node:cluster";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { readEnv } from "#app/platform/env.server";
import { staticFiles } from "#app/server/static-files.server";
import { runCommand } from "./run";
import { startSite } from "./site";
import { type LoadPages, startWebProcess } from "./web-process";

const loadBuilt: LoadPages = async () => ({
  build: await import(pathToFileURL(path.resolve("build/server/index.js")).href),
  files: staticFiles(path.resolve("build/client")),
});

await runCommand(async () => {
  const env = readEnv();
  if (cluster.isWorker) return startWebProcess(env, loadBuilt);
  await startSite(env, loadBuilt);
});
