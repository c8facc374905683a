import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { makeComment } from "#app/domain/comments/comment.server";
import { COMMENT_MAX_CHARS, COMMENT_MIN_CHARS } from "#app/domain/comments/limits";
import { findQuestion } from "#app/domain/questions/find.server";
import { mayComment } from "#app/domain/questions/policy";
import { allow } from "#app/lib/errors";
import { questionActPath, questionPath } from "#app/lib/paths";
import { CommentForm as CommentShape } from "#app/routes/comments/comment-form";
import { CommentPage } from "#app/ui/comments/comment-page";
import { pageTitle } from "#app/ui/layout/page-title";
import { draftFor, forgetDraft } from "#app/web/draft.server";
import { questionIdOf } from "#app/web/ids.server";
import { placeOfComment } from "#app/web/place.server";
import { reading, writing } from "#app/web/respond.server";

export { clientAction } from "#app/ui/writing/client-action";

export const loader = reading(async (work) => {
  const question = await findQuestion(work.db, work.viewer, questionIdOf(work.param("id")));
  allow(work.viewer === null || mayComment(work.viewer, question, work.now));
  const { id, slug, title, excerpt, language } = question;
  return { question: { id, slug, title }, excerpt, language, draft: await draftFor(work) };
});

export const action = writing(async (work) => {
  const question = await findQuestion(work.db, work.actor, questionIdOf(work.param("id")));
  const { body } = await work.form(CommentShape);
  const id = await makeComment(work.db, work.actor, { questionId: question.id }, body, work.now);
  await forgetDraft(work, work.url.pathname);
  return work.done(await placeOfComment(work, { id, on: { question, idea: null } }));
});

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t("writing.commentOnQuestionTitle"));

export default function CommentOnQuestionPage() {
  const { question, ...text } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <CommentPage
      {...text}
      title={t("writing.commentOnQuestionTitle")}
      post={{ to: questionPath(question), title: question.title }}
      action={questionActPath(question, "comments")}
      backTo={questionPath(question)}
      hint={t("writing.commentHint")}
      bounds={{ min: COMMENT_MIN_CHARS, max: COMMENT_MAX_CHARS }}
    />
  );
}
