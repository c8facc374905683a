import { setPerkOpen } from "#app/domain/perks/keep.server";
import { ownerPath } from "#app/lib/paths";
import { PerkOpenForm } from "#app/routes/rewards/perk-forms";
import { perkIdOf } from "#app/web/ids.server";
import { ownerOf } from "#app/web/owner.server";
import { acting, nothingToRead } from "#app/web/respond.server";

export const loader = nothingToRead;

/** A perk can be had from now on, or no longer. */
export const action = acting(async (work) => {
  const owner = ownerOf(work);
  const { open } = await work.form(PerkOpenForm);
  await setPerkOpen(work.db, owner, perkIdOf(work.param("id")), open === "yes", work.now);
  return work.done(ownerPath("perks"), "saved");
});
