import { useTranslation } from "react-i18next";
import type { GestureRow } from "#app/domain/gestures/list.server";
import { questionLinkPath } from "#app/lib/paths";
import { Time } from "#app/ui/kit/time";
import { PersonName } from "#app/ui/people/person-name";

/** What was said with a gesture, what it is about, and who made it. */
export function GestureFacts({ gesture }: { gesture: GestureRow }) {
  const { t } = useTranslation();
  const { words, question, giver, givenAt, takenBackAt } = gesture;
  return (
    <>
      <p className="whitespace-pre-line [overflow-wrap:anywhere]">
        <bdi>{words}</bdi>
      </p>
      {question && (
        <p className="text-sm">
          {t("perks.gestures.about")}{" "}
          <a
            href={questionLinkPath(question.id)}
            className="inline-flex min-h-6 items-center text-accent underline [overflow-wrap:anywhere]"
          >
            <bdi>{question.title}</bdi>
          </a>
        </p>
      )}
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-muted text-sm">
        {giver && (
          <>
            <span>{t("perks.gestures.by")}</span> <PersonName person={giver} />
          </>
        )}
        <Time at={givenAt} />
        {takenBackAt && <span className="font-semibold text-ink">{t("perks.gestures.takenBack")}</span>}
      </p>
    </>
  );
}
