import path from "node:path";
import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "vite";
import remixConfig from "./remix.config.js";

export default defineConfig({
  plugins: [tailwindcss(), remix(remixConfig)],
  resolve: { alias: { "#app": path.resolve("app"), "#db": path.resolve("db") } },
  build: { target: "es2022" },
  server: { hmr: { port: 24679 } },
});
