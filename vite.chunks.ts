import path from "node:path";
import type { Plugin, Rollup } from "vite";

/** How the Remix plugin calls what the browser gets of a route's file. */
const ROUTE = "?__remix-build-client-route";

/**
 * All that `pages` take from the start is one chunk with the route `root`, as each file costs the browser a request.
 * The pages keep a file for their own lines, and so does all that is imported later.
 */
export function inOneChunk(root: string, pages: readonly string[]): Plugin {
  const start = path.resolve(root) + ROUTE;
  const apart = pages.map((page) => path.resolve(page));
  const together = new Set<string>();
  const manualChunks: Rollup.GetManualChunk = (id, { getModuleInfo }) => {
    if (together.size === 0) for (const from of [start, ...apart]) addImports(from, getModuleInfo, together);
    return together.has(id) && !apart.includes(id) ? "root" : undefined;
  };
  return {
    name: "in-one-chunk",
    enforce: "post",
    config: (_, { command, isSsrBuild }) =>
      command === "build" && !isSsrBuild ? { build: { rollupOptions: { output: { manualChunks } } } } : {},
    buildStart() {
      const { command, build } = this.environment.config;
      // A route's chunk may by default hold nothing that others take from it.
      if (command === "build" && !build.ssr)
        this.emitFile({ type: "chunk", id: start, preserveSignature: "allow-extension" });
    },
  };
}

function addImports(id: string, getModuleInfo: Rollup.GetModuleInfo, found: Set<string>): void {
  if (found.has(id)) return;
  found.add(id);
  for (const imported of getModuleInfo(id)?.importedIds ?? []) addImports(imported, getModuleInfo, found);
}
