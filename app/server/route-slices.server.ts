import { createRequestHandler, type RequestHandler, type ServerBuild } from "@remix-run/node";

/** Stands for first segments that no route spells out. */
const ANY = "*";

/**
 * Remix's handler of a build. Remix walks through all routes several times a request, so the cost of a page would grow
 * with the number of pages there are: each first segment of a path gets a handler of its own, which knows only the
 * routes that can answer there. In development the build is a function, and is handled whole.
 */
export function createSlicedHandler(build: ServerBuild | (() => Promise<ServerBuild>), mode: string): RequestHandler {
  if (typeof build === "function") return createRequestHandler(build, mode);
  const sliceNames = new Set(Object.keys(build.routes).map((id) => firstSegmentOf(build, id)));
  const handlers = new Map<string, RequestHandler>();
  return (request, context) => {
    const asked = askedSegment(new URL(request.url).pathname);
    const name = sliceNames.has(asked) ? asked : ANY;
    const handler = handlers.get(name) ?? createRequestHandler(sliceOf(build, name), mode);
    handlers.set(name, handler);
    return handler(request, context);
  };
}

/** The build with those routes only that can answer under a first segment, and the routes around them. */
function sliceOf(build: ServerBuild, name: string): ServerBuild {
  const kept = new Set<string>();
  for (const id of Object.keys(build.routes)) {
    const segment = firstSegmentOf(build, id);
    if (segment === ANY || segment === name) for (const one of lineOf(build, id)) kept.add(one);
  }
  const pick = <T>(routes: Record<string, T>) =>
    Object.fromEntries(Object.entries(routes).filter(([id]) => kept.has(id)));
  return { ...build, routes: pick(build.routes), assets: { ...build.assets, routes: pick(build.assets.routes) } };
}

/** The first segment of a route's whole path in lower case, as Remix compares them; ANY where it may be anything or nothing. */
function firstSegmentOf(build: ServerBuild, id: string): string {
  const path = lineOf(build, id).flatMap((one) => build.routes[one]?.path ?? []);
  const segment = path[0]?.split("/").find((part) => part !== "") ?? "";
  return segment === "" || /^[:*]|\?$/.test(segment) ? ANY : segment.toLowerCase();
}

/** A route and those around it, the outermost first. */
function lineOf(build: ServerBuild, id: string): string[] {
  const parent = build.routes[id]?.parentId;
  return parent === undefined ? [id] : [...lineOf(build, parent), id];
}

/** The first segment of an address; the browser asks for a page's data under its path with `.data` behind. */
function askedSegment(pathname: string): string {
  const segment = (pathname.split("/")[1] ?? "").replace(/\.data$/, "");
  try {
    return decodeURIComponent(segment).toLowerCase();
  } catch {
    return ANY;
  }
}
