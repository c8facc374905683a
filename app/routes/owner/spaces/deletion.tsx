import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { deleteSpace, whyNotEmpty } from "#app/domain/spaces/delete.server";
import { findSpaceToRun } from "#app/domain/spaces/find-to-run.server";
import { ownerPath, ownerSpaceActPath, ownerSpacePath } from "#app/lib/paths";
import { pageTitle } from "#app/ui/layout/page-title";
import { OwnerDeletionForm } from "#app/ui/owner/deletion-form";
import { OwnerRooms } from "#app/ui/owner/owner-rooms";
import { ownerOf } from "#app/web/owner.server";
import { reading, writing } from "#app/web/respond.server";

export { clientLoader } from "#app/ui/layout/room-words";
export { OwnerError as ErrorBoundary } from "#app/ui/owner/owner-error";
export { clientAction } from "#app/ui/writing/client-action";

export const loader = reading(async (work) => {
  const space = await findSpaceToRun(work.db, ownerOf(work), work.param("slug"), work.now);
  return { space: { slug: space.slug, name: space.name }, why: await whyNotEmpty(work.db, space) };
});

export const action = writing(async (work) => {
  await deleteSpace(work.db, ownerOf(work), work.param("slug"), work.now);
  return work.done(ownerPath("spaces"), "deleted");
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, (t) => t("ownerSpaces.deleteTitle", { space: data?.space.name ?? "" }));

export default function SpaceDeletion() {
  const { space, why } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <OwnerRooms room="spaces" title={t("ownerSpaces.deleteTitle", { space: space.name })}>
      <OwnerDeletionForm
        text={t("ownerSpaces.deleteText")}
        why={why && t(`ownerSpaces.${why}`)}
        label={t("ownerSpaces.delete")}
        action={ownerSpaceActPath(space, "deletion")}
        backTo={ownerSpacePath(space)}
      />
    </OwnerRooms>
  );
}
