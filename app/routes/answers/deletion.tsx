import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { deleteAnswer } from "#app/domain/answers/delete.server";
import { findAnswer } from "#app/domain/answers/find.server";
import { mayDelete } from "#app/domain/answers/policy";
import { allow } from "#app/lib/errors";
import { answerActPath, answerLinkPath, questionPath } from "#app/lib/paths";
import { pageTitle } from "#app/ui/layout/page-title";
import { DeletionPage } from "#app/ui/writing/deletion-page";
import { excerptOf } from "#app/web/excerpt.server";
import { answerIdOf } from "#app/web/ids.server";
import { reading, writing } from "#app/web/respond.server";

export { clientAction } from "#app/ui/writing/client-action";

export const loader = reading(async (work) => {
  const answer = await findAnswer(work.db, work.viewer, answerIdOf(work.param("id")));
  allow(mayDelete(work.member(), answer, work.now));
  return {
    answer: { id: answer.id, accepted: answer.acceptedAt !== null },
    post: { to: questionPath(answer.question), title: answer.question.title },
    excerpt: excerptOf(answer),
    language: answer.language,
  };
});

export const action = writing(async (work) => {
  const { id, question } = await findAnswer(work.db, work.actor, answerIdOf(work.param("id")));
  await deleteAnswer(work.db, work.actor, id, work.now);
  return work.done(questionPath(question), "deleted");
});

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t("writing.deleteAnswerTitle"));

export default function DeleteAnswerPage() {
  const { answer, ...page } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <DeletionPage
      {...page}
      title={t("writing.deleteAnswerTitle")}
      warning={answer.accepted ? t("writing.deleteAcceptedText") : undefined}
      action={answerActPath(answer, "deletion")}
      backTo={answerLinkPath(answer.id)}
    />
  );
}
