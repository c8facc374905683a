import { useLocation } from "@remix-run/react";
import { Languages } from "lucide";
import { useTranslation } from "react-i18next";
import { languagePath } from "#app/lib/paths";
import { LANGUAGE_NAMES, UI_LANGUAGES } from "#app/lib/words/languages";
import { Icon } from "#app/ui/kit/icon";

/** The languages of the pages, each by its own name. A plain form: the page comes anew, in the other language. */
export function LanguageChooser() {
  const { t, i18n } = useTranslation();
  const { pathname, search } = useLocation();
  return (
    <form
      method="post"
      action={languagePath()}
      aria-label={t("layout.language")}
      className="-ml-0.5 flex flex-wrap items-center gap-x-1"
    >
      <Icon of={Languages} className="size-4" />
      <input type="hidden" name="next" value={pathname + search} />
      {UI_LANGUAGES.map((language) => (
        <button
          key={language}
          type="submit"
          name="language"
          value={language}
          lang={language}
          aria-current={language === i18n.language ? "true" : undefined}
          className="min-h-8 rounded-md px-2 hover:text-accent hover:underline aria-[current=true]:font-semibold aria-[current=true]:text-ink"
        >
          {LANGUAGE_NAMES[language]}
        </button>
      ))}
    </form>
  );
}
