import { detectLanguage, type TextLanguage } from "#app/lib/language";
import { useWords } from "./words";

/** Says what language a text of people is in where that is not the page's own: for the `lang` of its element. */
export function useLangOf() {
  const { language: page } = useWords();
  return (text: string): TextLanguage | undefined => {
    const language = detectLanguage(text, page);
    return language === page ? undefined : language;
  };
}
