import type { SubmissionResult } from "@conform-to/react";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import type { ZodType, z } from "zod";
import { WRITE_RATE } from "#app/domain/people/limits";
import type { Member, Viewer } from "#app/domain/people/viewer.server";
import { cleanText } from "#app/lib/clean-text";
import { Conflict, Forbidden, Invalid, NotFound, SignInNeeded, TooMany } from "#app/lib/errors";
import type { Notice } from "#app/lib/notices";
import { signInPath } from "#app/lib/paths";
import { type Db, isUnavailable } from "#app/platform/db.server";
import type { App } from "./app.server";
import type { RequestContext } from "./context.server";
import { keepForGuest } from "./draft.server";
import { FormRefused, readForm, type SentForm } from "./form.server";
import { noticeCookie } from "./notice.server";
import { requireOwnOrigin } from "./origin.server";
import { pageOf } from "./page-of.server";
import { viewerOf } from "./viewer.server";

/** What a loader gets. */
export type Reading = {
  app: App;
  db: Db;
  viewer: Viewer;
  /** The signed-in viewer. Throws SignInNeeded for a guest. */
  member(): Member;
  request: Request;
  context: RequestContext;
  url: URL;
  /** A part of the path, cleaned; empty when the route has none of this name. */
  param(name: string): string;
  /** A query parameter, cleaned; null when it is not there. */
  query(name: string): string | null;
  now: Date;
};

/** What an action gets. */
export type Writing = Reading & {
  /** The form that was sent, as the shape says; what does not fit goes back to the page with all that was typed. */
  form<Shape extends ZodType>(shape: Shape): Promise<z.output<Shape>>;
  /** Done: leads to `path`, with a notice there when one is given. An enhanced form stays where it is. */
  done(path: string, notice?: Notice): Promise<Response | Done>;
};

/** An enhanced form's answer: the page then reads itself anew. */
export type Done = { done: true; notice: Notice | null };
/** What a page with a form gets back when the form was refused. */
export type Refused = { result: SubmissionResult };

/** A loader: the expected errors become their answers. */
export function reading<T>(read: (reading: Reading) => Promise<T>) {
  return async (args: LoaderFunctionArgs): Promise<T> => {
    try {
      return await read(await startReading(args));
    } catch (error) {
      throw asResponse(error, args.request);
    }
  };
}

/** An action for people who signed in. A guest is led to sign in and finds what they typed when they come back. */
export function writing<T>(write: (writing: Writing & { actor: Member }) => Promise<T>) {
  return action(async (work, sent) => {
    if (!work.viewer) {
      await keepForGuest(work, await sent());
      throw new SignInNeeded();
    }
    await work.app.limits.count(WRITE_RATE, String(work.viewer.id));
    return write({ ...work, actor: work.viewer });
  });
}

/** An action that is open to guests: signing in and its kind. It guards itself by limits of its own. */
export function writingAsGuest<T>(write: (writing: Writing) => Promise<T>) {
  return action((work) => write(work));
}

function action<T>(write: (work: Writing, sent: () => Promise<SentForm>) => Promise<T>) {
  return async (args: ActionFunctionArgs): Promise<T | ReturnType<typeof data<Refused>>> => {
    const { request, context } = args;
    const read: { form?: Promise<SentForm> } = {};
    const sent = () => {
      read.form ??= readForm(request);
      return read.form;
    };
    try {
      requireOwnOrigin(request, context.app.env.ORIGIN);
      const start = await startReading(args);
      return await write({ ...start, form: async (shape) => (await sent()).as(shape), done: doneWith(sent) }, sent);
    } catch (error) {
      if (error instanceof FormRefused) return data({ result: error.result }, { status: 422 });
      const refusal = read.form && refusalOf(error, await read.form);
      if (refusal) return data({ result: refusal.result }, { status: refusal.status });
      throw asResponse(error, request);
    }
  };
}

async function startReading({ request, params, context }: LoaderFunctionArgs): Promise<Reading> {
  const url = new URL(request.url);
  const viewer = await viewerOf(request, context);
  return {
    app: context.app,
    db: context.app.db,
    viewer,
    member() {
      if (!viewer) throw new SignInNeeded();
      return viewer;
    },
    request,
    context,
    url,
    param: (name) => cleanText(params[name] ?? ""),
    query(name) {
      const value = url.searchParams.get(name);
      return value === null ? null : cleanText(value);
    },
    now: new Date(),
  };
}

/** The field by which the page's script says that it shows the outcome itself. */
const ENHANCED_FIELD = "enhanced";

function doneWith(sent: () => Promise<SentForm>) {
  return async (path: string, notice?: Notice): Promise<Response | Done> => {
    const { fields } = await sent();
    if (fields.get(ENHANCED_FIELD) === "yes") return { done: true, notice: notice ?? null };
    return redirect(path, { status: 303, headers: notice ? { "Set-Cookie": noticeCookie(notice) } : {} });
  };
}

/** The refusals that a form shows in its own place, with all that was typed. */
function refusalOf(error: unknown, form: SentForm): { result: SubmissionResult; status: number } | null {
  if (error instanceof Invalid) return { result: form.refuse(error.fields), status: 422 };
  if (error instanceof TooMany) return { result: form.refuse({ "": error.word }), status: 429 };
  if (error instanceof Conflict) return { result: form.refuse({ "": "error.conflict" }), status: 409 };
  if (isUnavailable(error)) return { result: form.refuse({ "": "error.unavailable" }), status: 503 };
  return null;
}

/** Seconds after which it is worth asking again when the database did not answer. */
const RETRY_SECONDS = 5;

function asResponse(error: unknown, request: Request): unknown {
  if (error instanceof NotFound) return data(null, { status: 404 });
  if (error instanceof SignInNeeded) return redirect(signInPath(pageOf(request)), { status: 303 });
  if (error instanceof Forbidden) return data(null, { status: 403 });
  if (error instanceof Conflict) return data(null, { status: 409 });
  if (error instanceof Invalid || error instanceof FormRefused) return data(null, { status: 422 });
  if (error instanceof TooMany) {
    const headers = error.retryAfterSeconds === null ? undefined : { "Retry-After": String(error.retryAfterSeconds) };
    return data(error.word, { status: 429, headers });
  }
  if (isUnavailable(error)) return data(null, { status: 503, headers: { "Retry-After": String(RETRY_SECONDS) } });
  return error;
}
