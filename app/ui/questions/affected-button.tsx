import { UserRoundCheck, UsersRound } from "lucide";
import { questionActPath } from "#app/lib/paths";
import { Icon } from "#app/ui/kit/icon";
import { useWords } from "#app/ui/kit/words";
import type { QuestionWithVerdicts } from "#app/web/verdicts.server";

/** "I have this problem too", and how many said so. */
export function AffectedButton({ question }: { question: QuestionWithVerdicts }) {
  const { t } = useWords();
  const count = question.affectedCount > 0 && (
    <span className="text-muted text-sm">{t("questions.affected", { count: question.affectedCount })}</span>
  );
  if (!question.can.beAffected) return count || null;
  const sign = question.affectsMe ? UserRoundCheck : UsersRound;
  return (
    <form
      method="post"
      action={questionActPath(question, "affected")}
      data-enhance=""
      className="flex flex-wrap items-center gap-2"
    >
      <button
        type="submit"
        name="affected"
        value={question.affectsMe ? "no" : "yes"}
        aria-pressed={question.affectsMe}
        className="inline-flex min-h-9 items-center gap-1.5 rounded-md border border-line px-3 text-sm hover:border-accent hover:text-accent aria-busy:opacity-60 aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:text-accent-strong"
      >
        <Icon of={sign} className="size-4" />
        {t("questions.affectsMe")}
      </button>
      {count}
    </form>
  );
}
