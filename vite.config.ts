import path from "node:path";
import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "vite";
import remixConfig from "./remix.config.js";
import { inOneChunk } from "./vite.chunks";

/** What most people come for is to read a question. */
const READING = ["app/entry.client.tsx", "app/routes/questions/show.tsx"];

export default defineConfig({
  plugins: [tailwindcss(), remix(remixConfig), inOneChunk("app/root.tsx", READING)],
  resolve: { alias: { "#app": path.resolve("app"), "#db": path.resolve("db") } },
  build: { target: "es2022" },
  // Found before the first page asks for them: found later, the browser would meanwhile hold two copies of React.
  optimizeDeps: {
    include: [
      "@conform-to/react",
      "@conform-to/zod/v4",
      "@remix-run/react",
      "i18next",
      "lucide",
      "react",
      "react-dom/client",
      "react-i18next",
      "zod",
    ],
  },
  server: { hmr: { port: 24679 } },
});
