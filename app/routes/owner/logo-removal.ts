import { changeCommunity } from "#app/domain/community/change.server";
import { ownerPath } from "#app/lib/paths";
import { ownerOf } from "#app/web/owner.server";
import { acting, nothingToRead } from "#app/web/respond.server";

export const loader = nothingToRead;

/** The community goes by its name alone. */
export const action = acting(async (work) => {
  await changeCommunity(work.db, ownerOf(work), { logo: null }, work.now);
  return work.done(ownerPath("community"), "saved");
});
