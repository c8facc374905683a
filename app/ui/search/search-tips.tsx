import { useTranslation } from "react-i18next";
import { SlashKeyChoice } from "./slash-key";

/** What can be said with a search besides words, in the order of how often it helps. */
export const TIPS = [
  "phrase",
  "without",
  "solved",
  "answered",
  "official",
  "in",
  "tag",
  "by",
  "kind",
  "lang",
  "after",
  "sort",
] as const;

/** How to search for just what one means. */
export function SearchTips() {
  const { t } = useTranslation();
  return (
    <details className="mt-2 max-w-text">
      <summary className="inline-flex min-h-8 cursor-pointer items-center text-accent text-sm underline">
        {t("search.tips.title")}
      </summary>
      <div className="mt-2 border-line border-l-2 pl-4 text-sm">
        <p className="text-muted">{t("search.tips.lead")}</p>
        <dl className="mt-3 grid gap-x-6 gap-y-1.5 sm:grid-cols-[auto_1fr]">
          {TIPS.map((tip) => (
            <div key={tip} className="sm:contents">
              <dt>
                <code className="rounded-sm bg-sunken px-1.5 py-0.5">{t(`search.tips.${tip}.use`)}</code>
              </dt>
              <dd className="mb-2 sm:mb-0">{t(`search.tips.${tip}.does`)}</dd>
            </div>
          ))}
        </dl>
        <SlashKeyChoice />
      </div>
    </details>
  );
}
