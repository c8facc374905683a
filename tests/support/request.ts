import { randomUUID } from "node:crypto";
import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs } from "@remix-run/node";
import { findMember, type Viewer } from "#app/domain/people/viewer.server";
import type { App } from "#app/web/app.server";

const ORIGIN = "http://goodturn.test";

export type Sent = {
  path: string;
  params?: Record<string, string>;
  /** Who sends it; a guest when left out. Their rights are read anew, as a real request's are. */
  as?: Viewer;
  fields?: Record<string, string> | FormData;
  headers?: Record<string, string>;
  /** The visitor's network address: limits are counted for it. */
  ip?: string;
};

export type Outcome = { status: number; location: string | null; headers: Headers; data: unknown; cookies: string[] };

/** Calls a loader as the server would, and tells what came of it. */
export const get = (app: App, loader: (args: LoaderFunctionArgs) => unknown, sent: Sent): Promise<Outcome> =>
  outcomeOf(
    app,
    loader,
    new Request(`${ORIGIN}${sent.path}`, { headers: { Host: "goodturn.test", ...sent.headers } }),
    sent,
  );

/** Calls an action as the server would, from a page of the site itself unless the headers say otherwise. */
export const post = (app: App, action: (args: ActionFunctionArgs) => unknown, sent: Sent): Promise<Outcome> =>
  outcomeOf(app, action, postRequest(sent), sent);

function postRequest({ path, fields = {}, headers }: Sent): Request {
  const body = fields instanceof FormData ? fields : new URLSearchParams(fields);
  return new Request(`${ORIGIN}${path}`, {
    method: "POST",
    body,
    headers: { Host: "goodturn.test", Origin: ORIGIN, ...headers },
  });
}

async function outcomeOf(
  app: App,
  handler: (args: LoaderFunctionArgs) => unknown,
  request: Request,
  sent: Sent,
): Promise<Outcome> {
  const context: AppLoadContext = {
    app,
    requestId: randomUUID(),
    nonce: "test",
    fresh: false,
    shared: false,
    ip: sent.ip ?? "127.0.0.1",
    cookies: [],
  };
  if (sent.as) context.viewer = findMember(app.db, sent.as.id);
  try {
    return toOutcome(await handler({ request, params: sent.params ?? {}, context }), context.cookies);
  } catch (thrown) {
    return toOutcome(thrown, context.cookies);
  }
}

function toOutcome(value: unknown, cookies: string[]): Outcome {
  if (value instanceof Error) throw value;
  if (value instanceof Response) {
    return {
      status: value.status,
      location: value.headers.get("Location"),
      headers: value.headers,
      data: value,
      cookies: [...cookies, ...value.headers.getSetCookie()],
    };
  }
  if (isDataWithResponse(value)) {
    const headers = new Headers(value.init?.headers);
    return {
      status: value.init?.status ?? 200,
      location: null,
      headers,
      data: value.data,
      cookies: [...cookies, ...headers.getSetCookie()],
    };
  }
  return { status: 200, location: null, headers: new Headers(), data: value, cookies };
}

/** What Remix's `data()` gives. */
function isDataWithResponse(value: unknown): value is { data: unknown; init: ResponseInit | null } {
  return typeof value === "object" && value !== null && "type" in value && value.type === "DataWithResponseInit";
}
