import { createServer } from "vite";
import { readEnv } from "#app/platform/env.server";
import { runCommand } from "./run";
import { startSite } from "./site";

await runCommand(async () => {
  process.env.NODE_ENV = "development";
  // Vite reloads the pages within this process.
  const env = { ...readEnv(), WEB_CONCURRENCY: 1 };
  const vite = await createServer({ server: { middlewareMode: true }, appType: "custom" });
  await startSite(env, async () => ({
    build: () => vite.ssrLoadModule("virtual:remix/server-build") as never,
    files: (incoming, outgoing) => {
      // Vite answers what is its own and calls back for the rest.
      return new Promise((resolve) => {
        outgoing.once("finish", () => resolve(true));
        vite.middlewares(incoming, outgoing, () => resolve(false));
      });
    },
  }));
});
