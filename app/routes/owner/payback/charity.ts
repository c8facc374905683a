import { closeCharity } from "#app/domain/rewards/charities.server";
import { ownerPath } from "#app/lib/paths";
import { numberOf } from "#app/web/ids.server";
import { ownerOf } from "#app/web/owner.server";
import { acting, nothingToRead } from "#app/web/respond.server";

export const loader = nothingToRead;

/** A charity can no longer be chosen. */
export const action = acting(async (work) => {
  await closeCharity(work.db, ownerOf(work), numberOf(work.param("id")), work.now);
  return work.done(ownerPath("payback"), "saved");
});
