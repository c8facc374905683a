import type { Bounds } from "#app/ui/kit/field";
import { BackToQuestion } from "#app/ui/writing/back-to-question";
import { Excerpt } from "#app/ui/writing/excerpt";
import { useFreshForm } from "#app/ui/writing/use-fresh-form";
import { useSent } from "#app/ui/writing/use-sent";
import { CommentForm } from "./comment-form";

type Props = {
  title: string;
  question: { id: number; slug: string; title: string };
  /** The beginning of what is commented on. */
  excerpt: string;
  language: string;
  action: string;
  backTo: string;
  draft: Record<string, string> | null;
  bounds: Bounds;
};

/** A post in brief, and the place to comment on it. */
export function CommentPage({ title, question, excerpt, language, backTo, draft, ...form }: Props) {
  const { lastResult } = useSent();
  return (
    <>
      <BackToQuestion question={question} />
      <h1 className="mb-4 text-2xl">{title}</h1>
      <Excerpt text={excerpt} lang={language} />
      {/* A new form once the draft is thrown away. */}
      <CommentForm key={useFreshForm(draft)} {...form} draft={draft} lastResult={lastResult} cancelTo={backTo} />
    </>
  );
}
