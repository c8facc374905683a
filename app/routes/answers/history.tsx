import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { findAnswer } from "#app/domain/answers/find.server";
import { findPersonRef } from "#app/domain/people/reference.server";
import { showHistory } from "#app/domain/revisions/history.server";
import { historyPath, questionPath } from "#app/lib/paths";
import { pageTitle } from "#app/ui/layout/page-title";
import { BackToPost } from "#app/ui/writing/back-to-post";
import { History } from "#app/ui/writing/history";
import { changeWords } from "#app/web/change-words.server";
import { answerIdOf } from "#app/web/ids.server";
import { reading } from "#app/web/respond.server";
import { versionNumber } from "#app/web/version-number.server";

export const loader = reading(async (work) => {
  const { db, viewer, param, query } = work;
  const answer = await findAnswer(db, viewer, answerIdOf(param("id")));
  const editor = await findPersonRef(db, answer.editorId ?? answer.authorId);
  const writtenAt = answer.editedAt ?? answer.answeredAt;
  const below = versionNumber(query("below"));
  const today = { title: null, body: answer.body, tags: null, editor, writtenAt };
  const history = await showHistory(db, { answerId: answer.id }, today, { below, words: await changeWords(work) });
  const { id, slug, title } = answer.question;
  return {
    answer: { id: answer.id },
    question: { id, slug, title },
    language: answer.language,
    ...history,
    newest: below === null,
  };
});

export const meta: MetaFunction = ({ matches }) =>
  pageTitle(matches, (t) => t("writing.answerHistoryTitle"), [{ name: "robots", content: "noindex" }]);

export default function AnswerHistoryPage() {
  const { answer, question, language, versions, older, newest } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <>
      <BackToPost to={questionPath(question)} title={question.title} />
      <h1 className="text-2xl">{t("writing.answerHistoryTitle")}</h1>
      <History
        versions={versions}
        lang={language}
        olderPath={older === null ? null : historyPath({ answer }, older)}
        newestPath={newest ? null : historyPath({ answer })}
      />
    </>
  );
}
