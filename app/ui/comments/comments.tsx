import { useWords } from "#app/ui/kit/words";
import type { CommentWithVerdicts } from "#app/web/verdicts.server";
import { CommentItem } from "./comment-item";
import { CommentLink } from "./comment-link";

/** Comments shown before the rest is folded away. */
const COMMENTS_SHOWN = 5;

type Props = {
  comments: readonly CommentWithVerdicts[];
  may: boolean;
  action: string;
  of: string;
  /** The level of the heading that names them. */
  Heading: "h2" | "h3";
};

/** The comments on a post: the first few, the rest folded away, and room for one more; without a script that is written on a page of its own. */
export function Comments({ comments, may, action, of, Heading }: Props) {
  const { t } = useWords();
  const folded = comments.slice(COMMENTS_SHOWN);
  if (comments.length === 0 && !may) return null;
  return (
    <div className="mt-5 border-line border-l pl-4">
      <Heading className="sr-only">{of}</Heading>
      <CommentList comments={comments.slice(0, COMMENTS_SHOWN)} />
      {folded.length > 0 && (
        <details>
          <summary className="py-2 text-accent text-sm">
            {t("questions.moreComments", { count: folded.length })}
          </summary>
          <CommentList comments={folded} />
        </details>
      )}
      {may && <CommentLink action={action}>{t("questions.addComment")}</CommentLink>}
    </div>
  );
}

function CommentList({ comments }: { comments: readonly CommentWithVerdicts[] }) {
  return (
    <ol>
      {comments.map((comment) => (
        <li key={comment.id} id={`comment-${comment.id}`} tabIndex={-1} className="py-2 target:bg-accent-soft">
          <CommentItem comment={comment} />
        </li>
      ))}
    </ol>
  );
}
