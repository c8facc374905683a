import { createRequestHandler, type RequestHandler, type ServerBuild } from "@remix-run/node";
import { actingFirst } from "./acts-first.server";

/** Where a path leads: its first segment, and how many there are. */
type Way = { first: string; length: number };

/** Stands for a first segment that may be anything. */
const ANY = "*";

/**
 * Remix's handler of a build. Remix walks through all routes several times a request, so the cost of a page would grow
 * with the number of pages there are: paths with the same first segment and the same length share a handler, which knows
 * only the routes that can answer there. In development the build is a function, and is handled whole.
 */
export function createSlicedHandler(build: ServerBuild | (() => Promise<ServerBuild>), mode: string): RequestHandler {
  if (typeof build === "function") return createRequestHandler(build, mode);
  const patterns = new Map(Object.keys(build.routes).map((id) => [id, patternOf(build, id)]));
  const firsts = new Set([...patterns.values()].flatMap(([first = ANY]) => (isOpen(first) ? [] : [first])));
  const longest = Math.max(...[...patterns.values()].map(({ length }) => length));
  const handlers = new Map<string, RequestHandler>();
  return (request, context) => {
    const asked = askedWay(new URL(request.url).pathname);
    // What no route spells out is all one, or anybody could have handlers made without end.
    const way = { first: firsts.has(asked.first) ? asked.first : ANY, length: Math.min(asked.length, longest + 1) };
    const name = `${way.length} ${way.first}`;
    const handler = handlers.get(name) ?? handlerOf(sliceOf(build, patterns, way), mode);
    handlers.set(name, handler);
    return handler(request, context);
  };
}

const handlerOf = (build: ServerBuild, mode: string) => actingFirst(build, createRequestHandler(build, mode));

/** The build with those routes only that can answer where a path leads, and the routes around them. */
function sliceOf(build: ServerBuild, patterns: ReadonlyMap<string, string[]>, way: Way): ServerBuild {
  const kept = new Set<string>();
  for (const [id, pattern] of patterns) if (mayLead(pattern, way)) for (const one of lineOf(build, id)) kept.add(one);
  const pick = <T>(routes: Record<string, T>) =>
    Object.fromEntries(Object.entries(routes).filter(([id]) => kept.has(id)));
  return { ...build, routes: pick(build.routes), assets: { ...build.assets, routes: pick(build.assets.routes) } };
}

function mayLead(pattern: string[], { first, length }: Way): boolean {
  const stretches = pattern.some((segment) => /^\*$|\?$/.test(segment));
  if (!stretches && pattern.length !== length) return false;
  return pattern[0] === undefined || isOpen(pattern[0]) || pattern[0] === first;
}

/** Whether a segment of a route's path may be anything, or nothing. */
const isOpen = (segment: string) => /^[:*]|\?$/.test(segment);

/** The segments of a route's whole path, in lower case, as Remix compares them. */
function patternOf(build: ServerBuild, id: string): string[] {
  const path = lineOf(build, id).flatMap((one) => build.routes[one]?.path ?? []);
  return segmentsOf(path.join("/").toLowerCase());
}

/** A route and those around it, the outermost first. */
function lineOf(build: ServerBuild, id: string): string[] {
  const parent = build.routes[id]?.parentId;
  return parent === undefined ? [id] : [...lineOf(build, parent), id];
}

/** Where an address leads; the browser asks for a page's data under its path with `.data` behind, the start page's as `_root`. */
function askedWay(pathname: string): Way {
  const segments = segmentsOf(pathname.replace(/\.data$/, "").replace(/^\/_root$/, "/"));
  try {
    return { first: decodeURIComponent(segments[0] ?? "").toLowerCase(), length: segments.length };
  } catch {
    return { first: ANY, length: segments.length };
  }
}

const segmentsOf = (path: string): string[] => path.split("/").filter((segment) => segment !== "");
