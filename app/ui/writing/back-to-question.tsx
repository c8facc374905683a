import { questionPath } from "#app/lib/paths";

/** Where a page about a post belongs, and the way back there. */
export function BackToQuestion({ question }: { question: { id: number; slug: string; title: string } }) {
  return (
    <p className="mb-3 max-w-text">
      <a href={questionPath(question)} className="text-muted hover:text-accent">
        ← {question.title}
      </a>
    </p>
  );
}
