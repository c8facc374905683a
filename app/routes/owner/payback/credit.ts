import { askAgainNow } from "#app/domain/rewards/credit.server";
import { paybackPath } from "#app/lib/paths";
import { periodIdOf } from "#app/web/ids.server";
import { ownerOf } from "#app/web/owner.server";
import { acting, nothingToRead } from "#app/web/respond.server";

export const loader = nothingToRead;

/** The billing system is asked again for what waits. */
export const action = acting(async (work) => {
  const owner = ownerOf(work);
  const id = periodIdOf(work.param("id"));
  if (work.app.billing) await askAgainNow(work.db, owner, id);
  return work.done(paybackPath({ id }), "saved");
});
