import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { findGroup, isInUse } from "#app/domain/groups/find.server";
import { deleteGroup } from "#app/domain/groups/run.server";
import { ownerGroupActPath, ownerGroupPath, ownerPath } from "#app/lib/paths";
import { pageTitle } from "#app/ui/layout/page-title";
import { OwnerDeletionForm } from "#app/ui/owner/deletion-form";
import { OwnerRooms } from "#app/ui/owner/owner-rooms";
import { ownerOf } from "#app/web/owner.server";
import { reading, writing } from "#app/web/respond.server";

export { clientLoader } from "#app/ui/layout/room-words";
export { OwnerError as ErrorBoundary } from "#app/ui/owner/owner-error";
export { clientAction } from "#app/ui/writing/client-action";

export const loader = reading(async (work) => {
  const { id, slug, name } = await findGroup(work.db, ownerOf(work), work.param("slug"), work.now);
  return { group: { slug, name }, inUse: await isInUse(work.db, id) };
});

export const action = writing(async (work) => {
  await deleteGroup(work.db, ownerOf(work), work.param("slug"), work.now);
  return work.done(ownerPath("groups"), "deleted");
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, (t) => t("groups.deleteTitle", { group: data?.group.name ?? "" }));

export default function GroupDeletion() {
  const { group, inUse } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <OwnerRooms room="groups" title={t("groups.deleteTitle", { group: group.name })}>
      <OwnerDeletionForm
        text={t("groups.deleteText")}
        why={inUse ? t("groups.inUse") : null}
        label={t("groups.delete")}
        action={ownerGroupActPath(group, "deletion")}
        backTo={ownerGroupPath(group)}
      />
    </OwnerRooms>
  );
}
