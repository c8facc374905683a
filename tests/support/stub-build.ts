import type { ServerBuild } from "@remix-run/node";
import type { RouteConfigEntry } from "@remix-run/route-config";
import routes from "#app/routes";

/** A route of the site's own table, with its whole path. */
export type Answering = { id: string; path: string };

const table = await routes;

/** All that answer, the document around them first. */
export const answering: Answering[] = [{ id: "root", path: "" }, ...table.flatMap((entry) => walk(entry, ""))];

function walk(entry: RouteConfigEntry, above: string): Answering[] {
  const path = [above, entry.path].filter(Boolean).join("/");
  return [{ id: entry.file, path }, ...(entry.children ?? []).flatMap((child) => walk(child, path))];
}

/** The pattern as somebody could ask for it. */
export const pathOf = (pattern: string) => `/${pattern.replaceAll(/:\w+/g, "1-Ξένα-x").replace("*", "not/a/page")}`;

/** A build of the site's own table with other insides. */
export function stubBuild(moduleOf: (route: Answering) => object): ServerBuild {
  const flat = (entries: RouteConfigEntry[], parentId: string): [string, object][] =>
    entries.flatMap(({ file, path, index, children = [] }): [string, object][] => [
      [file, { id: file, parentId, path, index, module: moduleOf({ id: file, path: path ?? "" }) }],
      ...flat(children, file),
    ]);
  const all = Object.fromEntries([["root", { id: "root", path: "", module: {} }], ...flat(table, "root")]);
  const built: unknown = {
    mode: "test",
    entry: { module: {} },
    routes: all,
    assets: { routes: all },
    future: { v3_singleFetch: true, v3_relativeSplatPath: true, v3_throwAbortReason: true },
  };
  return built as ServerBuild;
}
