import { useTranslation } from "react-i18next";
import type { ShownSignal } from "#app/domain/fair-play/show.server";
import { Time } from "#app/ui/kit/time";
import { PersonName } from "#app/ui/people/person-name";
import { signalKey } from "./states";

/** What was noticed, when, and of whom. */
export function SignalHeading({ signal: { id, kind, foundAt, people, nth } }: { signal: ShownSignal }) {
  const { t } = useTranslation();
  return (
    <>
      <h1 className="text-2xl">{t("fairPlay.signal", { number: id, kind: t(`fairPlay.kinds.${signalKey(kind)}`) })}</h1>
      <p className="mt-1 text-muted text-sm">
        {t("fairPlay.found")} <Time at={foundAt} />
      </p>
      {nth > 1 && <p className="mt-2">{t("fairPlay.again", { nth })}</p>}
      <h2 className="sr-only">{t("fairPlay.about")}</h2>
      <ul className="my-4 flex flex-wrap gap-x-4 gap-y-2">
        {people.map((person) => (
          <li key={person.handle}>
            <PersonName person={person} face />
          </li>
        ))}
      </ul>
    </>
  );
}
