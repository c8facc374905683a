import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { deleteQuestion } from "#app/domain/questions/delete.server";
import { findQuestion } from "#app/domain/questions/find.server";
import { mayDelete } from "#app/domain/questions/policy";
import { allow } from "#app/lib/errors";
import { questionActPath, questionPath, questionsPath } from "#app/lib/paths";
import { pageTitle } from "#app/ui/layout/page-title";
import { DeletionPage } from "#app/ui/writing/deletion-page";
import { questionIdOf } from "#app/web/ids.server";
import { reading, writing } from "#app/web/respond.server";

export { clientAction } from "#app/ui/writing/client-action";

export const loader = reading(async (work) => {
  const question = await findQuestion(work.db, work.viewer, questionIdOf(work.param("id")));
  allow(mayDelete(work.member(), question, work.now));
  const { id, slug, title, excerpt, language } = question;
  return { question: { id, slug, title }, excerpt, language };
});

export const action = writing(async (work) => {
  await deleteQuestion(work.db, work.actor, questionIdOf(work.param("id")), work.now);
  return work.done(questionsPath(), "deleted");
});

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t("writing.deleteQuestionTitle"));

export default function DeleteQuestionPage() {
  const { question, ...text } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <DeletionPage
      {...text}
      title={t("writing.deleteQuestionTitle")}
      post={{ to: questionPath(question), title: question.title }}
      action={questionActPath(question, "deletion")}
      backTo={questionPath(question)}
    />
  );
}
