import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { deleteIdea } from "#app/domain/ideas/delete.server";
import { findIdea } from "#app/domain/ideas/find.server";
import { mayDelete } from "#app/domain/ideas/policy";
import { allow } from "#app/lib/errors";
import { ideaActPath, ideaPath, ideasPath } from "#app/lib/paths";
import { pageTitle } from "#app/ui/layout/page-title";
import { DeletionPage } from "#app/ui/writing/deletion-page";
import { ideaIdOf } from "#app/web/ids.server";
import { reading, writing } from "#app/web/respond.server";

export { clientAction } from "#app/ui/writing/client-action";

export const loader = reading(async (work) => {
  const idea = await findIdea(work.db, work.viewer, ideaIdOf(work.param("id")));
  allow(mayDelete(work.member(), idea, work.now));
  const { id, slug, title, excerpt, language } = idea;
  return { idea: { id, slug, title }, excerpt, language };
});

export const action = writing(async (work) => {
  await deleteIdea(work.db, work.actor, ideaIdOf(work.param("id")), work.now);
  return work.done(ideasPath(), "deleted");
});

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t("ideas.writing.deleteTitle"));

export default function DeleteIdeaPage() {
  const { idea, excerpt, language } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const to = ideaPath(idea);
  return (
    <DeletionPage
      post={{ to, title: idea.title }}
      excerpt={excerpt}
      language={language}
      title={t("ideas.writing.deleteTitle")}
      action={ideaActPath(idea, "deletion")}
      backTo={to}
    />
  );
}
