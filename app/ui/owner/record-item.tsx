import { useTranslation } from "react-i18next";
import type { RecordEntry } from "#app/domain/staff/record.server";
import { recordSentence } from "#app/lib/record-sentence";
import { Time } from "#app/ui/kit/time";
import { PersonName } from "#app/ui/people/person-name";

/** One entry of the record: who, when, and what. */
export function RecordItem({ entry }: { entry: RecordEntry }) {
  const { t } = useTranslation();
  return (
    <li className="py-3">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm">
        {entry.actor ? (
          <PersonName person={entry.actor} face />
        ) : (
          <span className="text-muted">{t("record.system")}</span>
        )}
        <Time at={entry.happenedAt} className="text-muted" />
      </p>
      <p className="mt-1 break-words">
        <bdi>{recordSentence(t, entry)}</bdi>
      </p>
    </li>
  );
}
