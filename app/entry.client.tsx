import { RemixBrowser } from "@remix-run/react";
import { StrictMode, startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { I18nextProvider } from "react-i18next";
import { asUiLanguage } from "#app/lib/words/languages";
import { loadWords } from "#app/lib/words/load";

const words = await loadWords(asUiLanguage(document.documentElement.lang));

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
