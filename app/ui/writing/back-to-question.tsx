import { questionPath } from "#app/lib/paths";
import { useLangOf } from "#app/ui/kit/lang-of";

/** Where a page about a post belongs, and the way back there. */
export function BackToQuestion({ question }: { question: { id: number; slug: string; title: string } }) {
  const langOf = useLangOf();
  return (
    <p className="mb-3 max-w-text">
      <a href={questionPath(question)} className="text-muted hover:text-accent">
        ← <bdi lang={langOf(question.title)}>{question.title}</bdi>
      </a>
    </p>
  );
}
