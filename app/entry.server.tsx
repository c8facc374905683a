import type { ActionFunctionArgs, AppLoadContext, EntryContext, LoaderFunctionArgs } from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { renderToStaticMarkup, renderToString } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import type { PersonRef } from "#app/domain/people/reference.server";
import { wordsFor } from "#app/lib/words/all.server";
import type { UiLanguage } from "#app/lib/words/languages";
import { loggedPath } from "#app/platform/log.server";
import { NameHtml, nameHtml } from "#app/ui/kit/html-once";
import { AccountMenu } from "#app/ui/layout/account-menu";
import { NonceContext } from "#app/ui/layout/nonce";
import { languageOf } from "#app/web/language.server";
import { wordsLink } from "#app/web/words-file.server";

/** Draws the page on the server, in one go: nothing of it waits for anything, as its data is read and whole. */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { nonce, pieces }: AppLoadContext,
): Promise<Response> {
  const language = await languageOf(request);
  const { name, leaveOut } = nameHtml(pieces);
  const context = await withDataAtHand(remixContext, leaveOut);
  const html = renderToString(
    <I18nextProvider i18n={wordsFor(language)}>
      <NonceContext.Provider value={nonce}>
        <NameHtml.Provider value={name}>
          <RemixServer context={context} url={request.url} nonce={nonce} />
        </NameHtml.Provider>
      </NonceContext.Provider>
    </I18nextProvider>,
  );
  headers.set("Content-Type", "text/html; charset=utf-8");
  headers.set("Content-Language", language);
  const link = wordsLink(language);
  if (link) headers.append("Link", link);
  // As bytes: of a text, Response would make sure once more that it is well formed.
  return new Response(Buffer.from(html), { headers, status });
}

/**
 * Remix asks for the page's data when the page is drawn, chunk by chunk, and has React wait for each. Here it finds all of
 * it at once, without what `leaveOut` knows by then to stand in the page.
 */
async function withDataAtHand(context: EntryContext, leaveOut: (data: string) => string): Promise<EntryContext> {
  const { serverHandoffStream: stream } = context;
  if (!stream) return context;
  const data = await readText(stream);
  let result: { done: boolean; value: string } | undefined;
  const atHand = Object.defineProperty(Promise.resolve(), "result", {
    get() {
      result ??= { done: true, value: leaveOut(data) };
      return result;
    },
  });
  return { ...context, renderMeta: { ...context.renderMeta, streamCache: { 0: atHand } } };
}

async function readText(stream: ReadableStream<Uint8Array>): Promise<string> {
  const reader = stream.getReader();
  const bytes = new TextDecoder();
  let text = "";
  for (let read = await reader.read(); !read.done; read = await reader.read())
    text += bytes.decode(read.value, { stream: true });
  reader.releaseLock();
  return text;
}

/** The part of a page that is its reader's own. */
export const drawAccount = (me: PersonRef, language: UiLanguage): string =>
  renderToStaticMarkup(
    <I18nextProvider i18n={wordsFor(language)}>
      <AccountMenu me={me} />
    </I18nextProvider>,
  );

/** Everything that is not one of the expected errors: a bug, told to the log with the request it happened in. */
export function handleError(error: unknown, { request, context }: LoaderFunctionArgs | ActionFunctionArgs): void {
  if (request.signal.aborted) return;
  const { pathname } = new URL(request.url);
  context.app.log.error(
    { err: error, requestId: context.requestId, method: request.method, path: loggedPath(pathname) },
    "a request failed",
  );
}
