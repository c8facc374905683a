import { commentActPath } from "#app/lib/paths";
import { PlainProse } from "#app/ui/kit/prose";
import { Time } from "#app/ui/kit/time";
import { useWords } from "#app/ui/kit/words";
import { PersonName } from "#app/ui/people/person-name";
import { PostLinks } from "#app/ui/questions/post-links";
import type { CommentWithVerdicts } from "#app/web/verdicts.server";

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
      {may && (
        <>
          <a
            href={action}
            data-comment=""
            className="mt-1 flex min-h-8 w-fit items-center text-muted text-sm no-underline hover:text-accent"
          >
            {t("questions.addComment")}
          </a>
          <div data-filled="" data-comments={action} />
        </>
      )}
    </div>
  );
}

function CommentList({ comments }: { comments: readonly CommentWithVerdicts[] }) {
  const { t } = useWords();
  return (
    <ol>
      {comments.map((comment) => (
        <li key={comment.id} id={`comment-${comment.id}`} tabIndex={-1} className="py-2 target:bg-accent-soft">
          <PlainProse html={comment.html} lang={comment.language} className="prose-comment" />
          <div className="mt-0.5 flex flex-wrap items-center gap-x-2 text-muted text-sm">
            <PersonName person={comment.author} />
            <Time at={comment.commentedAt} />
            {comment.editedAt && <span>{t("questions.edited")}</span>}
            <PostLinks
              links={[
                comment.can.edit && [commentActPath(comment, "edit"), t("questions.edit")],
                comment.can.delete && [commentActPath(comment, "deletion"), t("questions.delete")],
              ]}
            />
          </div>
        </li>
      ))}
    </ol>
  );
}
