import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { makeComment } from "#app/domain/comments/comment.server";
import { COMMENT_MAX_CHARS, COMMENT_MIN_CHARS } from "#app/domain/comments/limits";
import { findIdea } from "#app/domain/ideas/find.server";
import { mayComment } from "#app/domain/ideas/policy";
import { allow } from "#app/lib/errors";
import { ideaActPath, ideaPath } from "#app/lib/paths";
import { CommentForm as CommentShape } from "#app/routes/comments/comment-form";
import { CommentPage } from "#app/ui/comments/comment-page";
import { pageTitle } from "#app/ui/layout/page-title";
import { draftFor, forgetDraft } from "#app/web/draft.server";
import { ideaIdOf } from "#app/web/ids.server";
import { placeOfComment } from "#app/web/place.server";
import { reading, writing } from "#app/web/respond.server";

export { clientAction } from "#app/ui/writing/client-action";

export const loader = reading(async (work) => {
  const idea = await findIdea(work.db, work.viewer, ideaIdOf(work.param("id")));
  allow(work.viewer === null || mayComment(work.viewer, idea, work.now));
  const { id, slug, title, excerpt, language } = idea;
  return { idea: { id, slug, title }, excerpt, language, draft: await draftFor(work) };
});

export const action = writing(async (work) => {
  const idea = await findIdea(work.db, work.actor, ideaIdOf(work.param("id")));
  const { body } = await work.form(CommentShape);
  const id = await makeComment(work.db, work.actor, { ideaId: idea.id }, body, work.now);
  await forgetDraft(work, work.url.pathname);
  return work.done(await placeOfComment(work, { id, on: { idea, question: null } }));
});

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t("ideaTalk.commentTitle"));

export default function CommentOnIdeaPage() {
  const { idea, ...text } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <CommentPage
      {...text}
      title={t("ideaTalk.commentTitle")}
      post={{ to: ideaPath(idea), title: idea.title }}
      action={ideaActPath(idea, "comments")}
      backTo={ideaPath(idea)}
      hint={t("ideaTalk.hint")}
      bounds={{ min: COMMENT_MIN_CHARS, max: COMMENT_MAX_CHARS }}
    />
  );
}
