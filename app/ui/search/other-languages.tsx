import { useTranslation } from "react-i18next";
import type { Facets } from "#app/domain/search/check.server";
import { detectLanguage, TEXT_LANGUAGES } from "#app/lib/language";
import { type SearchAddress, searchAddressPath } from "#app/lib/search-address";
import { asUiLanguage } from "#app/lib/words/languages";

/** Fewer results than this in the reader's language are little. */
const LITTLE = 3;

/** Where little is found in the reader's language, the way to what the same words find in others. */
export function OtherLanguages({ address, languages }: { address: SearchAddress; languages: Facets["languages"] }) {
  const { t, i18n } = useTranslation();
  const page = asUiLanguage(i18n.language);
  // Latin letters are those of brands and devices, in whatever language somebody reads.
  const written = detectLanguage(address.q, page);
  const read = address.lang ?? (written === "en" ? page : written);
  const others = TEXT_LANGUAGES.filter((language) => language !== read && languages[language] > 0);
  if (languages[read] >= LITTLE || others.length === 0) return null;
  return (
    <p className="mt-4 flex max-w-text flex-wrap gap-x-3 gap-y-1">
      <span>{t(`search.little.${read}`)}</span>
      {others.map((language) => (
        <a
          key={language}
          href={searchAddressPath(address, { lang: language })}
          className="inline-flex min-h-6 items-center font-semibold text-accent underline"
        >
          {t(`search.elsewhere.${language}`, { count: languages[language] })}
        </a>
      ))}
    </p>
  );
}
