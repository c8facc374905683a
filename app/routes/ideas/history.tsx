import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { findIdea } from "#app/domain/ideas/find.server";
import { tagsOf } from "#app/domain/ideas/tags.server";
import { findPersonRef } from "#app/domain/people/reference.server";
import { showHistory } from "#app/domain/revisions/history.server";
import { historyPath, ideaPath } from "#app/lib/paths";
import { pageTitle } from "#app/ui/layout/page-title";
import { BackToPost } from "#app/ui/writing/back-to-post";
import { History } from "#app/ui/writing/history";
import { changeWords } from "#app/web/change-words.server";
import { ideaIdOf } from "#app/web/ids.server";
import { reading } from "#app/web/respond.server";
import { versionNumber } from "#app/web/version-number.server";

export const loader = reading(async (work) => {
  const { db, viewer, param, query } = work;
  const idea = await findIdea(db, viewer, ideaIdOf(param("id")));
  const { id, slug, title, problem, body, language } = idea;
  const [tags, editor] = await Promise.all([tagsOf(db, id), findPersonRef(db, idea.editorId ?? idea.authorId)]);
  const writtenAt = idea.editedAt ?? idea.proposedAt;
  const below = versionNumber(query("below"));
  const history = await showHistory(
    db,
    { ideaId: id },
    { title, aside: problem, body, tags, editor, writtenAt },
    { below, words: await changeWords(work) },
  );
  return { idea: { id, slug, title }, language, ...history, newest: below === null };
});

export const meta: MetaFunction = ({ matches }) =>
  pageTitle(matches, (t) => t("ideas.writing.historyTitle"), [{ name: "robots", content: "noindex" }]);

export default function IdeaHistoryPage() {
  const { idea, language, versions, older, newest } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <>
      <BackToPost to={ideaPath(idea)} title={idea.title} />
      <h1 className="text-2xl">{t("ideas.writing.historyTitle")}</h1>
      <History
        versions={versions}
        lang={language}
        names={{ aside: t("ideas.problem"), body: t("ideas.proposal") }}
        olderPath={older === null ? null : historyPath({ idea }, older)}
        newestPath={newest ? null : historyPath({ idea })}
      />
    </>
  );
}
