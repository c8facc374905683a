import { PassThrough } from "node:stream";
import {
  type ActionFunctionArgs,
  type AppLoadContext,
  createReadableStreamFromReadable,
  type EntryContext,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { renderToPipeableStream } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import { wordsFor } from "#app/lib/words/all.server";
import { loggedPath } from "#app/platform/log.server";
import { NameHtml, nameHtml } from "#app/ui/kit/html-once";
import { NonceContext } from "#app/ui/layout/nonce";
import { languageOf } from "#app/web/language.server";
import { wordsLink } from "#app/web/words-file.server";

/** Milliseconds after which a page that is still not drawn is given up. */
const RENDER_PATIENCE_MS = 10_000;

/** Draws the page on the server. */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { nonce, app, requestId }: AppLoadContext,
): Promise<Response> {
  const language = await languageOf(request);
  const { name, leaveOut } = nameHtml();
  const { serverHandoffStream: handoff } = remixContext;
  const context = { ...remixContext, serverHandoffStream: handoff && leaveOut(handoff) };
  return new Promise((resolve, reject) => {
    let answered = status;
    const { pipe, abort } = renderToPipeableStream(
      <I18nextProvider i18n={wordsFor(language)}>
        <NonceContext.Provider value={nonce}>
          <NameHtml.Provider value={name}>
            <RemixServer context={context} url={request.url} nonce={nonce} abortDelay={RENDER_PATIENCE_MS} />
          </NameHtml.Provider>
        </NonceContext.Provider>
      </I18nextProvider>,
      {
        nonce,
        onShellReady() {
          const body = new PassThrough();
          headers.set("Content-Type", "text/html; charset=utf-8");
          headers.set("Content-Language", language);
          const link = wordsLink(language);
          if (link) headers.append("Link", link);
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status: answered }));
          pipe(body);
        },
        onShellError: reject,
        onError(error) {
          answered = 500;
          if (!request.signal.aborted) app.log.error({ err: error, requestId }, "a page was not drawn");
        },
      },
    );
    setTimeout(abort, RENDER_PATIENCE_MS + 1000).unref();
  });
}

/** Everything that is not one of the expected errors: a bug, told to the log with the request it happened in. */
export function handleError(error: unknown, { request, context }: LoaderFunctionArgs | ActionFunctionArgs): void {
  if (request.signal.aborted) return;
  const { pathname } = new URL(request.url);
  context.app.log.error(
    { err: error, requestId: context.requestId, method: request.method, path: loggedPath(pathname) },
    "a request failed",
  );
}
