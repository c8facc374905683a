import path from "node:path";
import { defineConfig } from "vite";

/** Builds the process that serves the pages. What it takes from packages stays where it is. */
export default defineConfig({
  resolve: { alias: { "#app": path.resolve("app"), "#db": path.resolve("db"), "#scripts": path.resolve("scripts") } },
  build: { ssr: "scripts/start.ts", outDir: "build/process", target: "node20", copyPublicDir: false },
});
