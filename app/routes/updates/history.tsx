import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { findPersonRef } from "#app/domain/people/reference.server";
import { showHistory } from "#app/domain/revisions/history.server";
import { findUpdate } from "#app/domain/statuses/list.server";
import { updateHistoryPath } from "#app/lib/paths";
import { pageTitle } from "#app/ui/layout/page-title";
import { BackToPost } from "#app/ui/writing/back-to-post";
import { History } from "#app/ui/writing/history";
import { changeWords } from "#app/web/change-words.server";
import { updateIdOf } from "#app/web/ids.server";
import { reading } from "#app/web/respond.server";
import { versionNumber } from "#app/web/version-number.server";
import { placeOfUpdate } from "./place";

export const loader = reading(async (work) => {
  const { db, viewer, param, query } = work;
  const found = await findUpdate(db, viewer, updateIdOf(param("id")));
  const { id, body, wouldChange, language, editorId, authorId, editedAt, saidAt } = found.update;
  const editor = await findPersonRef(db, editorId ?? authorId);
  const below = versionNumber(query("below"));
  const today = { title: null, aside: wouldChange, body, tags: null, editor, writtenAt: editedAt ?? saidAt };
  const history = await showHistory(db, { statusUpdateId: id }, today, { below, words: await changeWords(work) });
  return { update: { id }, place: placeOfUpdate(found), language, ...history, newest: below === null };
});

export const meta: MetaFunction = ({ matches }) =>
  pageTitle(matches, (t) => t("statuses.historyTitle"), [{ name: "robots", content: "noindex" }]);

export default function UpdateHistoryPage() {
  const { update, place, language, versions, older, newest } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <>
      <BackToPost to={place.path} title={place.title} />
      <h1 className="text-2xl">{t("statuses.historyTitle")}</h1>
      <History
        versions={versions}
        lang={language}
        olderPath={older === null ? null : updateHistoryPath(update, older)}
        newestPath={newest ? null : updateHistoryPath(update)}
      />
    </>
  );
}
