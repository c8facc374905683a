import { useTranslation } from "react-i18next";
import type { ListedGroup } from "#app/domain/search/synonyms.server";
import { LANGUAGE_NAMES } from "#app/lib/language";
import { insightPath, synonymsPath, synonymsWantedPath } from "#app/lib/paths";
import { useLangOf } from "#app/ui/kit/lang-of";
import { ItemActs } from "./item-acts";

/** Words that mean the same, in which language, by whom, and what can be done about it. */
export function SynonymsItem({ group: { id, words, language, changedAt, changer } }: { group: ListedGroup }) {
  const { t } = useTranslation();
  const langOf = useLangOf();
  const wanted = synonymsWantedPath({ words, language });
  return (
    <li className="py-3">
      <ul className="flex flex-wrap gap-x-2 gap-y-1 break-words font-semibold">
        {words.map((word, place) => (
          <li key={word} lang={language ?? langOf(word)}>
            {place > 0 && (
              <span aria-hidden="true" className="mr-2 font-normal text-muted">
                =
              </span>
            )}
            <bdi>{word}</bdi>
          </li>
        ))}
      </ul>
      <p className="text-muted text-sm" lang={language ?? undefined}>
        {language === null ? t("insight.synonyms.everyLanguage") : LANGUAGE_NAMES[language]}
      </p>
      <ItemActs
        of={words.join(", ")}
        at={changedAt}
        by={changer}
        edit={{ to: synonymsPath(id), label: t("insight.synonyms.edit") }}
        remove={{
          action: wanted,
          next: insightPath("synonyms", { removed: wanted }),
          label: t("insight.synonyms.remove"),
        }}
      />
    </li>
  );
}
