import { RemixBrowser } from "@remix-run/react";
import { StrictMode, startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { I18nextProvider } from "react-i18next";
import { asUiLanguage } from "#app/lib/words/languages";
import { loadRoomWords, loadWords } from "#app/lib/words/load";
import { fetchAnswerForm } from "#app/ui/answers/later-answer-form";
import { putHtmlBack } from "#app/ui/kit/html-once";

/**
 * The page's data is read and whole. RemixBrowser, drawn before that, throws what it waits for before it calls any hook;
 * thrown while React hydrates, a tap or a key in that moment would make React 18 give the page up (its error 345).
 */
async function readPageData(): Promise<void> {
  try {
    RemixBrowser({});
  } catch (waiting) {
    await waiting;
  }
  putHtmlBack(window.__remixContext.state);
}

/** All that this page says. */
async function readWords() {
  const language = asUiLanguage(document.documentElement.lang);
  const words = await loadWords(language);
  if (Object.values(window.__remixRouteModules).some((module) => module?.clientLoader)) await loadRoomWords(language);
  return words;
}

const [words] = await Promise.all([
  readWords(),
  document.forms.namedItem("answer") && fetchAnswerForm(),
  readPageData(),
]);

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <I18nextProvider i18n={words}>
        <RemixBrowser />
      </I18nextProvider>
    </StrictMode>,
  );
});

// One page is kept for when there is no line; in development the page changes with every save.
if (import.meta.env.PROD && "serviceWorker" in navigator) {
  const register = () => navigator.serviceWorker.register(`/sw.js?language=${words.language}`).catch(() => {});
  // What it fetches stands in nobody's way.
  const whenIdle = () => (window.requestIdleCallback ?? setTimeout)(register);
  if (document.readyState === "complete") whenIdle();
  else addEventListener("load", whenIdle);
}
