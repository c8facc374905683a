import { useTranslation } from "react-i18next";
import { detectLanguage, type TextLanguage } from "#app/lib/language";
import { asUiLanguage } from "#app/lib/words/languages";

/** Says what language a text of people is in where that is not the page's own: for the `lang` of its element. */
export function useLangOf() {
  const { i18n } = useTranslation();
  return (text: string): TextLanguage | undefined => {
    const language = detectLanguage(text, asUiLanguage(i18n.language));
    return language === i18n.language ? undefined : language;
  };
}
