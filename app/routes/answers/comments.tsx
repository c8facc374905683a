import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { findAnswer } from "#app/domain/answers/find.server";
import { mayComment } from "#app/domain/answers/policy";
import { makeComment } from "#app/domain/comments/comment.server";
import { COMMENT_MAX_CHARS, COMMENT_MIN_CHARS } from "#app/domain/comments/limits";
import { allow } from "#app/lib/errors";
import { answerActPath, answerLinkPath, questionPath } from "#app/lib/paths";
import { CommentForm as CommentShape } from "#app/routes/comments/comment-form";
import { CommentPage } from "#app/ui/comments/comment-page";
import { pageTitle } from "#app/ui/layout/page-title";
import { draftFor, forgetDraft } from "#app/web/draft.server";
import { excerptOf } from "#app/web/excerpt.server";
import { answerIdOf } from "#app/web/ids.server";
import { placeOfComment } from "#app/web/place.server";
import { reading, writing } from "#app/web/respond.server";

export { clientAction } from "#app/ui/writing/client-action";

export const loader = reading(async (work) => {
  const answer = await findAnswer(work.db, work.viewer, answerIdOf(work.param("id")));
  allow(work.viewer === null || mayComment(work.viewer, answer, work.now));
  return {
    answer: { id: answer.id },
    post: { to: questionPath(answer.question), title: answer.question.title },
    excerpt: excerptOf(answer),
    language: answer.language,
    draft: await draftFor(work),
  };
});

export const action = writing(async (work) => {
  const answer = await findAnswer(work.db, work.actor, answerIdOf(work.param("id")));
  const { body } = await work.form(CommentShape);
  const id = await makeComment(work.db, work.actor, { answerId: answer.id }, body, work.now);
  await forgetDraft(work, work.url.pathname);
  return work.done(
    await placeOfComment(work, { id, answerId: answer.id, on: { question: answer.question, idea: null } }),
  );
});

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t("writing.commentOnAnswerTitle"));

export default function CommentOnAnswerPage() {
  const { answer, ...page } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <CommentPage
      {...page}
      title={t("writing.commentOnAnswerTitle")}
      action={answerActPath(answer, "comments")}
      backTo={answerLinkPath(answer.id)}
      hint={t("writing.commentHint")}
      bounds={{ min: COMMENT_MIN_CHARS, max: COMMENT_MAX_CHARS }}
    />
  );
}
