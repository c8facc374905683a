import { Check, Undo2 } from "lucide-react";
import { useTranslation } from "react-i18next";
import { answerActPath } from "#app/lib/paths";

/** "This solved it", in one tap, and back. */
export function AcceptButton({ answer }: { answer: { id: number; acceptedAt: Date | null } }) {
  const { t } = useTranslation();
  const accepted = answer.acceptedAt !== null;
  const Icon = accepted ? Undo2 : Check;
  return (
    <form method="post" action={answerActPath(answer, "acceptance")} data-enhance="">
      <button
        type="submit"
        name="accepted"
        value={accepted ? "no" : "yes"}
        className="inline-flex min-h-9 items-center gap-1.5 rounded-md border border-accent px-3 font-semibold text-accent text-sm hover:bg-accent-soft aria-busy:opacity-60"
      >
        <Icon aria-hidden="true" className="size-4" />
        {t(accepted ? "questions.unaccept" : "questions.accept")}
      </button>
    </form>
  );
}
