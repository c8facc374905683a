import { RemixBrowser } from "@remix-run/react";
import { StrictMode, startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { I18nextProvider } from "react-i18next";
import { wordsFor } from "#app/lib/words/index";
import { asUiLanguage } from "#app/lib/words/languages";

const language = asUiLanguage(document.documentElement.lang);

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <I18nextProvider i18n={wordsFor(language)}>
        <RemixBrowser />
      </I18nextProvider>
    </StrictMode>,
  );
});
