import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { findPersonRef } from "#app/domain/people/reference.server";
import { findQuestion, tagsOf } from "#app/domain/questions/find.server";
import { showHistory } from "#app/domain/revisions/history.server";
import { historyPath, questionPath } from "#app/lib/paths";
import { pageTitle } from "#app/ui/layout/page-title";
import { BackToPost } from "#app/ui/writing/back-to-post";
import { History } from "#app/ui/writing/history";
import { changeWords } from "#app/web/change-words.server";
import { questionIdOf } from "#app/web/ids.server";
import { reading } from "#app/web/respond.server";
import { versionNumber } from "#app/web/version-number.server";

export const loader = reading(async (work) => {
  const { db, viewer, param, query } = work;
  const question = await findQuestion(db, viewer, questionIdOf(param("id")));
  const { id, slug, title, body, language } = question;
  const [tags, editor] = await Promise.all([tagsOf(db, id), findPersonRef(db, question.editorId ?? question.authorId)]);
  const writtenAt = question.editedAt ?? question.askedAt;
  const below = versionNumber(query("below"));
  const history = await showHistory(
    db,
    { questionId: id },
    { title, body, tags, editor, writtenAt },
    { below, words: await changeWords(work) },
  );
  return { question: { id, slug, title }, language, ...history, newest: below === null };
});

export const meta: MetaFunction = ({ matches }) =>
  pageTitle(matches, (t) => t("writing.questionHistoryTitle"), [{ name: "robots", content: "noindex" }]);

export default function QuestionHistoryPage() {
  const { question, language, versions, older, newest } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <>
      <BackToPost to={questionPath(question)} title={question.title} />
      <h1 className="text-2xl">{t("writing.questionHistoryTitle")}</h1>
      <History
        versions={versions}
        lang={language}
        olderPath={older === null ? null : historyPath({ question }, older)}
        newestPath={newest ? null : historyPath({ question })}
      />
    </>
  );
}
