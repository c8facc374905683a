import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { deleteComment } from "#app/domain/comments/edit.server";
import { findComment } from "#app/domain/comments/find.server";
import { mayDelete } from "#app/domain/comments/policy";
import { allow } from "#app/lib/errors";
import { commentActPath } from "#app/lib/paths";
import { pageTitle } from "#app/ui/layout/page-title";
import { DeletionPage } from "#app/ui/writing/deletion-page";
import { excerptOf } from "#app/web/excerpt.server";
import { commentIdOf } from "#app/web/ids.server";
import { postOf } from "#app/web/place.server";
import { reading, writing } from "#app/web/respond.server";

export { clientAction } from "#app/ui/writing/client-action";

export const loader = reading(async (work) => {
  const comment = await findComment(work.db, work.viewer, commentIdOf(work.param("id")));
  allow(mayDelete(work.member(), comment, work.now));
  return {
    comment: { id: comment.id },
    post: postOf(comment),
    excerpt: excerptOf(comment),
    language: comment.language,
  };
});

export const action = writing(async (work) => {
  const comment = await findComment(work.db, work.actor, commentIdOf(work.param("id")));
  await deleteComment(work.db, work.actor, comment.id, work.now);
  return work.done(postOf(comment).to, "commentDeleted");
});

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t("writing.deleteCommentTitle"));

export default function DeleteCommentPage() {
  const { comment, ...page } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <DeletionPage
      {...page}
      title={t("writing.deleteCommentTitle")}
      action={commentActPath(comment, "deletion")}
      backTo={page.post.to}
    />
  );
}
