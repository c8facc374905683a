import { Check, Undo2 } from "lucide";
import { answerActPath } from "#app/lib/paths";
import { Icon } from "#app/ui/kit/icon";
import { useWords } from "#app/ui/kit/words";

/** "This solved it", in one tap, and back. */
export function AcceptButton({ answer }: { answer: { id: number; acceptedAt: Date | null } }) {
  const { t } = useWords();
  const accepted = answer.acceptedAt !== null;
  const sign = accepted ? Undo2 : Check;
  return (
    <form method="post" action={answerActPath(answer, "acceptance")} data-enhance="">
      <button
        type="submit"
        name="accepted"
        value={accepted ? "no" : "yes"}
        className="inline-flex min-h-9 items-center gap-1.5 rounded-md border border-accent px-3 font-semibold text-accent text-sm hover:bg-accent-soft aria-busy:opacity-60"
      >
        <Icon of={sign} className="size-4" />
        {t(accepted ? "questions.unaccept" : "questions.accept")}
      </button>
    </form>
  );
}
