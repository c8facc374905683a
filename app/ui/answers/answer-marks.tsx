import { BadgeCheck, CircleCheck } from "lucide";
import { Icon } from "#app/ui/kit/icon";
import { useWords } from "#app/ui/kit/words";

/** What sets an answer apart, in a word and a sign: that it solved the problem, that the company gave it. */
export function AnswerMarks({ accepted, official }: { accepted: boolean; official: boolean }) {
  const { t } = useWords();
  const look = "inline-flex items-center gap-1 rounded-sm px-1.5 py-0.5 font-semibold text-xs";
  return (
    <>
      {accepted && (
        <span className={`${look} bg-accent-soft text-accent-strong`}>
          <Icon of={CircleCheck} className="size-3.5" />
          {t("questions.accepted")}
        </span>
      )}
      {official && (
        <span className={`${look} bg-official-soft text-official`}>
          <Icon of={BadgeCheck} className="size-3.5" />
          {t("questions.official")}
        </span>
      )}
    </>
  );
}
