import { BadgeCheck, CircleCheck, CircleDashed, Copy, Lock, MessageSquare, PencilLine } from "lucide-react";
import type { ComponentType } from "react";
import { useTranslation } from "react-i18next";
import type { QuestionRow } from "#app/domain/questions/list.server";

type Facts = Pick<QuestionRow, "acceptedCount" | "officialCount" | "answerCount" | "closureReason"> & {
  beingAnswered?: boolean;
};

/** How a question stands, in a word and a sign: never by colour alone. */
export function QuestionState({ question }: { question: Facts }) {
  const { t } = useTranslation();
  const { closureReason, acceptedCount, officialCount, answerCount } = question;
  return (
    <span className="inline-flex flex-wrap gap-1.5">
      {closureReason && (
        <State Icon={closureReason === "duplicate" ? Copy : Lock} look="bg-sunken text-muted">
          {t(closureReason === "duplicate" ? "questions.duplicate" : "questions.closed")}
        </State>
      )}
      {acceptedCount > 0 && (
        <State Icon={CircleCheck} look="bg-accent-soft text-accent-strong">
          {t("questions.solved")}
        </State>
      )}
      {officialCount > 0 && (
        <State Icon={BadgeCheck} look="bg-official-soft text-official">
          {t("questions.official")}
        </State>
      )}
      {answerCount === 0 && !closureReason && (
        <State Icon={CircleDashed} look="bg-warn-soft text-warn">
          {t("questions.unanswered")}
        </State>
      )}
      {answerCount === 0 && !closureReason && question.beingAnswered && (
        <State Icon={PencilLine} look="bg-sunken text-ink">
          {t("live.beingAnswered")}
        </State>
      )}
      {answerCount > 0 && acceptedCount === 0 && officialCount === 0 && !closureReason && (
        <State Icon={MessageSquare} look="bg-sunken text-ink">
          {t("questions.answered")}
        </State>
      )}
    </span>
  );
}

function State({
  Icon,
  look,
  children,
}: {
  Icon: ComponentType<{ className?: string }>;
  look: string;
  children: string;
}) {
  return (
    <span className={`inline-flex items-center gap-1 rounded-sm px-1.5 py-0.5 font-semibold text-xs ${look}`}>
      <Icon aria-hidden="true" className="size-3.5" />
      {children}
    </span>
  );
}
