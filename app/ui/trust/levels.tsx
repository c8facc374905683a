import { useTranslation } from "react-i18next";
import type { ShownLevel } from "#app/domain/trust/levels.server";
import { useUnlockWords } from "./unlock-words";

/** Every level: what it takes and what it opens. */
export function Levels({ levels, level }: { levels: readonly ShownLevel[]; level: number }) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="levels" className="mb-8">
      <h2 id="levels" className="mb-2 text-lg">
        {t("trust.levels")}
      </h2>
      <ol className="divide-y divide-line border-line border-y">
        {levels.map((one) => (
          <li key={one.level} aria-current={one.level === level ? "true" : undefined} className="py-3">
            <LevelEntry shown={one} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function LevelEntry({ shown }: { shown: ShownLevel }) {
  const { t } = useTranslation();
  const say = useUnlockWords();
  const { level, opens } = shown;
  return (
    <>
      <h3 className="font-semibold">{t("trust.level", { level, name: t(`trust.names.${level}`) })}</h3>
      <dl className="mt-1 grid gap-x-4 gap-y-1 sm:grid-cols-[8rem_1fr]">
        <dt className="text-muted">{t("trust.takes")}</dt>
        <dd>
          <Takes shown={shown} />
        </dd>
        <dt className="text-muted">{t("trust.opens")}</dt>
        <dd>
          {opens.length === 0 ? (
            t("trust.opensNothing")
          ) : (
            <ul className="space-y-1">
              {opens.map(({ what, numbers }) => (
                <li key={what}>{say(what, numbers)}</li>
              ))}
            </ul>
          )}
        </dd>
      </dl>
    </>
  );
}

function Takes({ shown: { needs, lately } }: { shown: ShownLevel }) {
  const { t } = useTranslation();
  if (needs === null) return t("trust.takesHand");
  if (needs.length === 0) return t("trust.takesNothing");
  return (
    <ul className="space-y-1">
      {needs.map(({ fact, number }) => (
        <li key={fact}>{t("trust.need", { number, what: t(`trust.needs.${fact}`, { count: number }) })}</li>
      ))}
      {lately !== null && <li className="text-muted">{t("trust.takesLately", { count: lately })}</li>}
    </ul>
  );
}
