import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { openPerk } from "#app/domain/perks/keep.server";
import { PERK_KINDS } from "#app/domain/perks/kinds";
import { PERK_MOST_CHARS } from "#app/domain/perks/limits";
import { ownerPath } from "#app/lib/paths";
import { PerkForm } from "#app/routes/rewards/perk-forms";
import { pageTitle } from "#app/ui/layout/page-title";
import { OwnerRooms } from "#app/ui/owner/owner-rooms";
import { PerkFields } from "#app/ui/perks/perk-fields";
import { ownerOf } from "#app/web/owner.server";
import { reading, writing } from "#app/web/respond.server";

export { clientLoader } from "#app/ui/layout/room-words";
export { OwnerError as ErrorBoundary } from "#app/ui/owner/owner-error";
export { clientAction } from "#app/ui/writing/client-action";

export const loader = reading(async (work) => {
  ownerOf(work);
  return { kinds: PERK_KINDS };
});

export const action = writing(async (work) => {
  const owner = ownerOf(work);
  const { stockWas, ...perk } = await work.form(PerkForm);
  await openPerk(work.db, owner, perk, work.now);
  return work.done(ownerPath("perks"), "saved");
});

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t("perks.edit.newTitle"));

export default function NewPerk() {
  const { kinds } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <OwnerRooms room="perks" title={t("perks.edit.newTitle")}>
      <PerkFields perk={null} kinds={kinds} most={PERK_MOST_CHARS} />
    </OwnerRooms>
  );
}
