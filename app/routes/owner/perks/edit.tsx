import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findPerk } from "#app/domain/perks/catalogue.server";
import { changePerk } from "#app/domain/perks/keep.server";
import { PERK_KINDS } from "#app/domain/perks/kinds";
import { PERK_MOST_CHARS } from "#app/domain/perks/limits";
import { ownerPath } from "#app/lib/paths";
import { PerkForm } from "#app/routes/rewards/perk-forms";
import { pageTitle } from "#app/ui/layout/page-title";
import { OwnerRooms } from "#app/ui/owner/owner-rooms";
import { PerkFields } from "#app/ui/perks/perk-fields";
import { perkIdOf } from "#app/web/ids.server";
import { ownerOf } from "#app/web/owner.server";
import { reading, writing } from "#app/web/respond.server";

export { clientLoader } from "#app/ui/layout/room-words";
export { OwnerError as ErrorBoundary } from "#app/ui/owner/owner-error";
export { clientAction } from "#app/ui/writing/client-action";

export const loader = reading(async (work) => {
  const { openedAt, closedAt, ...perk } = await findPerk(work.db, ownerOf(work), perkIdOf(work.param("id")));
  return { perk, kinds: PERK_KINDS };
});

export const action = writing(async (work) => {
  const owner = ownerOf(work);
  await changePerk(work.db, owner, perkIdOf(work.param("id")), await work.form(PerkForm), work.now);
  return work.done(ownerPath("perks"), "saved");
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, (t) => data?.perk.name ?? t("owner.rooms.perks"));

export default function EditPerk() {
  const { perk, kinds } = useLoaderData<typeof loader>();
  return (
    <OwnerRooms room="perks" title={perk.name}>
      <PerkFields key={perk.id} perk={perk} kinds={kinds} most={PERK_MOST_CHARS} />
    </OwnerRooms>
  );
}
