import type { ReactNode } from "react";
import type { ShownComment } from "#app/domain/comments/list.server";
import { commentActPath } from "#app/lib/paths";
import { PlainProse } from "#app/ui/kit/prose";
import { Time } from "#app/ui/kit/time";
import { useWords } from "#app/ui/kit/words";
import { PersonName } from "#app/ui/people/person-name";
import { PostLinks } from "#app/ui/questions/post-links";
import type { CommentVerdicts } from "#app/web/verdicts.server";

type Props = {
  comment: ShownComment & { can: CommentVerdicts };
  /** What else is said of it. */
  note?: ReactNode;
};

/** What somebody said, who and when. */
export function CommentItem({ comment, note }: Props) {
  const { t } = useWords();
  return (
    <>
      <PlainProse html={comment.html} lang={comment.language} className="prose-comment" />
      <div className="mt-0.5 flex flex-wrap items-center gap-x-2 text-muted text-sm">
        <PersonName person={comment.author} />
        <Time at={comment.commentedAt} />
        {comment.editedAt && <span>{t("questions.edited")}</span>}
        {note}
        <PostLinks
          links={[
            comment.can.edit && [commentActPath(comment, "edit"), t("questions.edit")],
            comment.can.delete && [commentActPath(comment, "deletion"), t("questions.delete")],
          ]}
        />
      </div>
    </>
  );
}
