import type { Bounds } from "#app/ui/kit/field";
import { BackToPost } from "#app/ui/writing/back-to-post";
import { Excerpt } from "#app/ui/writing/excerpt";
import { useFreshForm } from "#app/ui/writing/use-fresh-form";
import { useSent } from "#app/ui/writing/use-sent";
import { CommentForm } from "./comment-form";

type Props = {
  title: string;
  /** What the page is about, and where that is. */
  post: { to: string; title: string };
  /** The beginning of what is commented on. */
  excerpt: string;
  language: string;
  action: string;
  backTo: string;
  draft: Record<string, string> | null;
  bounds: Bounds;
  hint: string;
};

/** A post in brief, and the place to comment on it. */
export function CommentPage({ title, post, excerpt, language, backTo, draft, ...form }: Props) {
  const { lastResult } = useSent();
  return (
    <>
      <BackToPost {...post} />
      <h1 className="mb-4 text-2xl">{title}</h1>
      <Excerpt text={excerpt} lang={language} />
      {/* A new form once the draft is thrown away. */}
      <CommentForm key={useFreshForm(draft)} {...form} draft={draft} lastResult={lastResult} cancelTo={backTo} />
    </>
  );
}
