import { Puzzle } from "lucide";
import type { IdeaComment, Talk } from "#app/domain/comments/idea-comments.server";
import { commentActPath } from "#app/lib/paths";
import { Icon } from "#app/ui/kit/icon";
import { useWords } from "#app/ui/kit/words";
import type { CommentVerdicts } from "#app/web/verdicts.server";
import { CommentItem } from "./comment-item";
import { CommentLink } from "./comment-link";

type Judged<Comment> = Comment & { can: CommentVerdicts & { lift: boolean } };
export type JudgedTalk = Judged<Omit<Talk, "replies">> & { replies: Judged<IdeaComment>[] };

type Props = {
  talks: readonly JudgedTalk[];
  /** Whether the viewer may say something here. */
  may: boolean;
  /** Where a comment on the idea itself is sent. */
  action: string;
};

/** What is said on an idea: each comment with the replies to it, and room for one more of either. */
export function Talks({ talks, may, action }: Props) {
  const { t } = useWords();
  return (
    <>
      {talks.length === 0 && <p className="text-muted">{t("ideaTalk.none")}</p>}
      <ol className="divide-y divide-line">
        {talks.map((talk) => (
          <li key={talk.id} className="py-3">
            <Said comment={talk} />
            <div className="ml-4 border-line border-l pl-4">
              {talk.replies.length > 0 && (
                <ol aria-label={t("ideaTalk.replies")}>
                  {talk.replies.map((reply) => (
                    <li key={reply.id} className="py-2">
                      <Said comment={reply} />
                    </li>
                  ))}
                </ol>
              )}
              {may && <CommentLink action={commentActPath(talk, "replies")}>{t("ideaTalk.reply")}</CommentLink>}
            </div>
          </li>
        ))}
      </ol>
      {may && <CommentLink action={action}>{t("questions.addComment")}</CommentLink>}
    </>
  );
}

function Said({ comment }: { comment: Judged<IdeaComment> }) {
  const { t } = useWords();
  return (
    <div id={`comment-${comment.id}`} tabIndex={-1} className="target:bg-accent-soft">
      <CommentItem
        comment={comment}
        note={
          comment.lifted && (
            <span className="inline-flex items-center gap-1 text-accent">
              <Icon of={Puzzle} className="size-3.5" />
              {t("ideaTalk.lifted")}
            </span>
          )
        }
      />
      {comment.can.lift && <LiftButton comment={comment} />}
    </div>
  );
}

/** Makes the comment part of the idea, or takes it out again. */
function LiftButton({ comment }: { comment: { id: number; lifted: boolean } }) {
  const { t } = useWords();
  return (
    <form method="post" action={commentActPath(comment, "lifting")} data-enhance="">
      <button
        type="submit"
        name="lifted"
        value={comment.lifted ? "no" : "yes"}
        className="inline-flex min-h-8 items-center text-muted text-sm hover:text-accent hover:underline aria-busy:opacity-60"
      >
        {t(comment.lifted ? "ideaTalk.putBack" : "ideaTalk.lift")}
      </button>
    </form>
  );
}
