import { useTranslation } from "react-i18next";
import type { SignalRow } from "#app/domain/fair-play/list.server";
import { signalPath } from "#app/lib/paths";
import { Time } from "#app/ui/kit/time";
import { PersonName } from "#app/ui/people/person-name";
import { signalKey } from "./states";

/** What was noticed, of whom, and since when; with the way to all of it. */
export function SignalRowItem({ signal: { id, kind, foundAt, people, waiting } }: { signal: SignalRow }) {
  const { t } = useTranslation();
  return (
    <li className="py-3">
      <p>
        <a
          href={signalPath({ id })}
          className="inline-flex min-h-6 items-center font-semibold text-accent hover:underline"
        >
          {t("fairPlay.signal", { number: id, kind: t(`fairPlay.kinds.${signalKey(kind)}`) })}
        </a>
      </p>
      <ul className="mt-1 flex flex-wrap gap-x-4 gap-y-1">
        {people.map((person) => (
          <li key={person.handle}>
            <PersonName person={person} />
          </li>
        ))}
      </ul>
      <p className="mt-1 flex flex-wrap gap-x-4 text-muted text-sm">
        <span>
          {t("fairPlay.found")} <Time at={foundAt} />
        </span>
        {waiting > 0 && <strong className="text-ink">{t("fairPlay.appealsWaiting", { count: waiting })}</strong>}
      </p>
    </li>
  );
}
