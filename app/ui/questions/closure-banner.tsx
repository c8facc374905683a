import { Copy, Lock } from "lucide";
import type { ShownQuestion } from "#app/domain/questions/show.server";
import { questionPath } from "#app/lib/paths";
import { Icon } from "#app/ui/kit/icon";
import { useLangOf } from "#app/ui/kit/lang-of";
import { Time } from "#app/ui/kit/time";
import { useWords } from "#app/ui/kit/words";
import { PersonName } from "#app/ui/people/person-name";

/** Why a question takes no more answers; a duplicate leads to the one that does. */
export function ClosureBanner({ question }: { question: ShownQuestion }) {
  const { t } = useWords();
  const langOf = useLangOf();
  if (!question.closedAt || !question.closureReason) return null;
  const sign = question.closureReason === "duplicate" ? Copy : Lock;
  return (
    <div className="mb-6 flex gap-3 rounded-md bg-sunken px-4 py-3">
      <Icon of={sign} className="mt-1 size-5 shrink-0 text-muted" />
      <div>
        <p className="font-semibold">{t(`questions.closure.${question.closureReason}`)}</p>
        {question.duplicateOf && (
          <p className="mt-1">
            <a href={questionPath(question.duplicateOf)} className="font-semibold text-accent">
              <bdi lang={langOf(question.duplicateOf.title)}>{question.duplicateOf.title}</bdi>
            </a>
          </p>
        )}
        {question.closureNote && (
          <p dir="auto" lang={langOf(question.closureNote)} className="mt-1">
            {question.closureNote}
          </p>
        )}
        <p className="mt-1 text-muted text-sm">
          {t("questions.closedBy")} {question.closer && <PersonName person={question.closer} />}{" "}
          <Time at={question.closedAt} />
        </p>
      </div>
    </div>
  );
}
