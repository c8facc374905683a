import type { SubmissionResult } from "@conform-to/react";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import type { ZodType, z } from "zod";
import { WRITE_RATE } from "#app/domain/people/limits";
import type { Member, Viewer } from "#app/domain/people/viewer.server";
import { cleanText } from "#app/lib/clean-text";
import { Conflict, Forbidden, Gone, Invalid, NotFound, SignInNeeded, TooMany } from "#app/lib/errors";
import { NOTICES, type Notice } from "#app/lib/notices";
import { signInPath } from "#app/lib/paths";
import { type Db, isUnavailable } from "#app/platform/db.server";
import type { App } from "./app.server";
import type { RequestContext } from "./context.server";
import { keepForGuest } from "./draft.server";
import { FormRefused, readForm, type SentForm } from "./form.server";
import { noticeCookie } from "./notice.server";
import { requireOwnOrigin } from "./origin.server";
import { pageOf } from "./page-of.server";
import { readNear, rememberWrite } from "./replica.server";
import { withSecondProof } from "./second-proof.server";
import { viewerOf } from "./viewer.server";

/** What a loader gets. */
export type Reading = {
  app: App;
  /** What pages are read from: it may be a replica. The primary is `app.db`. */
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
export type Done = { done: boolean; notice: Notice | null };
/** What a page with a form gets back when the form was refused. */
export type Refused = { result: SubmissionResult };

/** A loader: the expected errors become their answers. */
export function reading<T>(read: (reading: Reading) => Promise<T>) {
  return async (args: LoaderFunctionArgs): Promise<T> => {
    try {
      return await readNear(await startReading(args), read);
    } catch (error) {
      throw asResponse(error, args.request);
    }
  };
}

/**
 * An action behind a page with a form, for people who signed in: a refused form goes back to its page.
 * A guest is led to sign in and finds what they typed when they come back.
 */
export function writing<T>(write: (writing: Writing & { actor: Member }) => Promise<T>) {
  return action(async (work, form) => {
    if (!work.viewer) {
      await keepForGuest(work, form);
      throw new SignInNeeded();
    }
    await work.app.limits.count(WRITE_RATE, String(work.viewer.id));
    return write({ ...work, actor: work.viewer });
  }, backToForm);
}

/** A small act on something that a page shows: a vote, an acceptance. It has no page of its own. */
export function acting<T>(act: (writing: Writing & { actor: Member }) => Promise<T>) {
  return action(async (work) => {
    if (!work.viewer) throw new SignInNeeded();
    await work.app.limits.count(WRITE_RATE, String(work.viewer.id));
    return act({ ...work, actor: work.viewer });
  }, noticeToEnhanced);
}

/** What the script of a page tells of whoever signed in and reads it. It changes nothing that pages show, so the reader goes on with those that many share. */
export function telling(take: (writing: Writing & { actor: Member }) => Promise<void>) {
  return action(
    async (work) => {
      if (!work.viewer) throw new SignInNeeded();
      await take({ ...work, actor: work.viewer });
      return new Response(null, { status: 204 });
    },
    noticeToEnhanced,
    { remembered: false },
  );
}

/** The loader of an act's address: there is nothing to read. */
export const nothingToRead = reading(async () => {
  throw new NotFound();
});

/** An action that is open to guests: signing in and its kind. It guards itself by limits of its own. */
export function writingAsGuest<T>(write: (writing: Writing) => Promise<T>) {
  return action((work) => write(work), backToForm);
}

type Refuse<R> = (error: unknown, form: SentForm) => { body: R; status: number } | null;

function action<T, R>(
  write: (work: Writing, form: SentForm) => Promise<T>,
  refuse: Refuse<R>,
  { remembered = true } = {},
) {
  return once(async (args: ActionFunctionArgs): Promise<T | ReturnType<typeof data<R>>> => {
    const { request, context } = args;
    // The page around a refused form is read in the same request.
    context.fresh = true;
    const form = await formOf(request, context);
    try {
      const start = await startReading(args);
      const answer = await write({ ...start, form: async (shape) => form.as(shape), done: doneWith(form) }, form);
      if (remembered) await rememberWrite(context);
      return answer;
    } catch (error) {
      const refusal = refuse(error, form);
      if (refusal) return data(refusal.body, { status: refusal.status });
      throw asResponse(error, request);
    }
  });
}

/** An action that is carried out once a request, whoever asks for it. */
export function once<T>(act: (args: ActionFunctionArgs) => Promise<T>) {
  return (args: ActionFunctionArgs): Promise<T> => {
    const acted = (args.context.acted as Promise<T> | undefined) ?? act(args);
    args.context.acted = acted;
    return acted;
  };
}

async function formOf(request: Request, { app }: RequestContext): Promise<SentForm> {
  try {
    requireOwnOrigin(request, app.env.ORIGIN);
    return await readForm(request);
  } catch (error) {
    throw asResponse(error, request);
  }
}

async function startReading({ request, params, context }: LoaderFunctionArgs): Promise<Reading> {
  const url = new URL(request.url);
  const viewer = withSecondProof(await viewerOf(request, context), url);
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

const isEnhanced = (form: SentForm) => form.fields.get(ENHANCED_FIELD) === "yes";

const doneWith =
  (form: SentForm) =>
  async (path: string, notice?: Notice): Promise<Response | Done> => {
    if (isEnhanced(form)) return { done: true, notice: notice ?? null };
    return redirect(path, { status: 303, headers: notice ? { "Set-Cookie": noticeCookie(notice) } : {} });
  };

/** A form shows in its own place what was wrong with it, with all that was typed. */
const backToForm: Refuse<Refused> = (error, form) => {
  const refused = (words: Record<string, string>, status: number) => ({ body: { result: form.refuse(words) }, status });
  if (error instanceof FormRefused) return { body: { result: error.result }, status: 422 };
  if (error instanceof Invalid) return refused(error.fields, 422);
  if (error instanceof TooMany) return refused({ "": error.word }, 429);
  if (error instanceof Conflict) return refused({ "": "error.conflict" }, 409);
  return isUnavailable(error) ? refused({ "": "error.unavailable" }, 503) : null;
};

/** An enhanced act that is refused stays where it is and gets a notice; a plain one gets the page that says why. */
const noticeToEnhanced: Refuse<Done> = (error, form) => {
  if (!isEnhanced(form)) return null;
  const refused = (notice: Notice, status: number) => ({ body: { done: false, notice } as const, status });
  if (error instanceof NotFound) return refused("gone", 404);
  if (error instanceof SignInNeeded) return null;
  if (error instanceof Forbidden) return refused("notAllowed", 403);
  if (error instanceof TooMany) return refused(noticeOfLimit(error), 429);
  return isUnavailable(error) ? refused("tryAgain", 503) : null;
};

const noticeOfLimit = ({ word }: TooMany): Notice => NOTICES.find((notice) => word === `error.${notice}`) ?? "tooMany";

/** Seconds after which it is worth asking again when the database did not answer. */
const RETRY_SECONDS = 5;

function asResponse(error: unknown, request: Request): unknown {
  if (error instanceof Gone) return data(null, { status: 410 });
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
