import type { TFunction } from "i18next";
import { useContext } from "react";
import { I18nContext } from "react-i18next";
import { asUiLanguage, type UiLanguage } from "#app/lib/words/languages";

/** The words of the page's language, for components of which a page has many: it reads a context, and no more. */
export function useWords(): { t: TFunction; language: UiLanguage } {
  const { i18n } = useContext(I18nContext);
  return { t: i18n.t, language: asUiLanguage(i18n.language) };
}
