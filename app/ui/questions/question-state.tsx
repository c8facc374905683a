import { BadgeCheck, CircleCheck, CircleDashed, Copy, type IconNode, Lock, MessageSquare, PencilLine } from "lucide";
import type { QuestionRow } from "#app/domain/questions/list.server";
import { Icon } from "#app/ui/kit/icon";
import { useWords } from "#app/ui/kit/words";

type Facts = Pick<QuestionRow, "acceptedCount" | "officialCount" | "answerCount" | "closureReason"> & {
  beingAnswered?: boolean;
};

/** How a question stands, in a word and a sign: never by colour alone. */
export function QuestionState({ question }: { question: Facts }) {
  const { t } = useWords();
  const { closureReason, acceptedCount, officialCount, answerCount } = question;
  return (
    <span className="inline-flex flex-wrap gap-1.5">
      {closureReason && (
        <State sign={closureReason === "duplicate" ? Copy : Lock} look="bg-sunken text-muted">
          {t(closureReason === "duplicate" ? "questions.duplicate" : "questions.closed")}
        </State>
      )}
      {acceptedCount > 0 && (
        <State sign={CircleCheck} look="bg-accent-soft text-accent-strong">
          {t("questions.solved")}
        </State>
      )}
      {officialCount > 0 && (
        <State sign={BadgeCheck} look="bg-official-soft text-official">
          {t("questions.official")}
        </State>
      )}
      {answerCount === 0 && !closureReason && (
        <State sign={CircleDashed} look="bg-warn-soft text-warn">
          {t("questions.unanswered")}
        </State>
      )}
      {answerCount === 0 && !closureReason && question.beingAnswered && (
        <State sign={PencilLine} look="bg-sunken text-ink">
          {t("live.beingAnswered")}
        </State>
      )}
      {answerCount > 0 && acceptedCount === 0 && officialCount === 0 && !closureReason && (
        <State sign={MessageSquare} look="bg-sunken text-ink">
          {t("questions.answered")}
        </State>
      )}
    </span>
  );
}

function State({ sign, look, children }: { sign: IconNode; look: string; children: string }) {
  return (
    <span className={`inline-flex items-center gap-1 rounded-sm px-1.5 py-0.5 font-semibold text-xs ${look}`}>
      <Icon of={sign} className="size-3.5" />
      {children}
    </span>
  );
}
