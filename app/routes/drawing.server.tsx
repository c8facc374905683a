import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import { MINUTE_MS } from "#app/lib/time";
import { wordsFor } from "#app/lib/words/all.server";
import type { DrawnHtml } from "#app/ui/kit/drawn";
import { setAside } from "#app/ui/kit/html-once";
import { NowContext } from "#app/ui/kit/time";
import { toHtml } from "#app/ui/kit/to-html";
import { languageOf } from "#app/web/language.server";
import type { Reading } from "#app/web/respond.server";

/**
 * Draws parts of a page that only show, in the language of whoever asks: they may read contexts, and hold no state, no
 * effects and no handlers. A page that hands on what is drawn, instead of what it is drawn from, costs a fraction on both sides.
 */
export async function drawing({
  request,
  now,
  context: { pieces },
}: Pick<Reading, "request" | "now" | "context">): Promise<(part: ReactNode) => DrawnHtml> {
  const words = wordsFor(await languageOf(request));
  // Whole minutes, as in the page around it: a page in which nothing changed stays the same.
  const minute = new Date(Math.floor(now.getTime() / MINUTE_MS) * MINUTE_MS);
  return (part) => {
    const drawn = { html: "" };
    // React lets nobody read a context but a component that it draws.
    const Reader = () => {
      drawn.html = toHtml(part);
      return null;
    };
    renderToStaticMarkup(
      <I18nextProvider i18n={words}>
        <NowContext.Provider value={minute}>
          <Reader />
        </NowContext.Provider>
      </I18nextProvider>,
    );
    return (pieces ? setAside(pieces, drawn.html) : drawn.html) as DrawnHtml;
  };
}
