import type { RequestHandler, ServerBuild } from "@remix-run/node";
import { matchRoutes } from "@remix-run/react";

type Route = ServerBuild["routes"][string];
type Act = NonNullable<Route["module"]["action"]>;
type Way = { path: string; act: Act | null };

/**
 * Remix's handler of a build, past which a form is carried out that comes to no more than another address: for that, which is
 * what most come to, Remix would take as long as the writing itself takes. What comes to a page goes on to Remix, which is
 * told by `context.acted` what was done already.
 */
export function actingFirst(build: ServerBuild, handle: RequestHandler): RequestHandler {
  const ways = waysOf(build);
  return async (request, context) => {
    const url = new URL(request.url);
    // A browser's script asks under another name for what it shows itself; a query may name the route that is meant.
    const isForm = request.method === "POST" && url.search === "" && !url.pathname.endsWith(".data");
    const [match] = (isForm && matchRoutes(ways, url.pathname)) || [];
    if (!context || !match?.route.act) return handle(request, context);
    const elsewhere = await outcomeOf(match.route.act, { request, params: match.params, context });
    const { method, headers, signal } = request;
    return elsewhere ?? handle(new Request(request.url, { method, headers, signal }), context);
  };
}

/** Where an action leads; null when it leads nowhere else. */
async function outcomeOf(act: Act, args: Parameters<Act>[0]): Promise<Response | null> {
  const outcome = await Promise.resolve(act(args)).catch((thrown: unknown) => thrown);
  return outcome instanceof Response && outcome.headers.has("Location") ? outcome : null;
}

/** The whole paths that are answered. A path at which several routes meet is left to Remix, which knows which is meant. */
function waysOf({ routes }: ServerBuild): Way[] {
  const all = Object.values(routes).filter((route) => route !== undefined);
  const parents = new Set(all.map(({ parentId }) => parentId));
  const pathOf = ({ path = "", parentId }: Route): string => {
    const parent = parentId === undefined ? undefined : routes[parentId];
    return parent ? `${pathOf(parent)}/${path}` : path;
  };
  return all
    .filter(({ id }) => !parents.has(id))
    .map((route) => ({ path: pathOf(route), act: (!route.index && route.module.action) || null }));
}
