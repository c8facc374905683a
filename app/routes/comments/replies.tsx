import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { makeComment } from "#app/domain/comments/comment.server";
import { findComment } from "#app/domain/comments/find.server";
import { COMMENT_MAX_CHARS, COMMENT_MIN_CHARS } from "#app/domain/comments/limits";
import { mayComment } from "#app/domain/ideas/policy";
import { allow, NotFound } from "#app/lib/errors";
import { commentActPath, ideaPath } from "#app/lib/paths";
import { CommentPage } from "#app/ui/comments/comment-page";
import { pageTitle } from "#app/ui/layout/page-title";
import { draftFor, forgetDraft } from "#app/web/draft.server";
import { excerptOf } from "#app/web/excerpt.server";
import { commentIdOf } from "#app/web/ids.server";
import { placeOfComment } from "#app/web/place.server";
import { reading, writing } from "#app/web/respond.server";
import { CommentForm as CommentShape } from "./comment-form";

export { clientAction } from "#app/ui/writing/client-action";

export const loader = reading(async (work) => {
  const comment = await findComment(work.db, work.viewer, commentIdOf(work.param("id")));
  const { idea } = comment.on;
  if (idea === null) throw new NotFound();
  allow(work.viewer === null || mayComment(work.viewer, idea, work.now));
  return {
    comment: { id: comment.id },
    post: { to: ideaPath(idea), title: idea.title },
    excerpt: excerptOf(comment),
    language: comment.language,
    draft: await draftFor(work),
  };
});

export const action = writing(async (work) => {
  const { body } = await work.form(CommentShape);
  const id = await makeComment(work.db, work.actor, { commentId: commentIdOf(work.param("id")) }, body, work.now);
  await forgetDraft(work, work.url.pathname);
  return work.done(await placeOfComment(work, await findComment(work.db, work.actor, id)));
});

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t("ideaTalk.replyTitle"));

export default function ReplyPage() {
  const { comment, ...page } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <CommentPage
      {...page}
      title={t("ideaTalk.replyTitle")}
      action={commentActPath(comment, "replies")}
      backTo={`${page.post.to}#comment-${comment.id}`}
      hint={t("ideaTalk.hint")}
      bounds={{ min: COMMENT_MIN_CHARS, max: COMMENT_MAX_CHARS }}
    />
  );
}
