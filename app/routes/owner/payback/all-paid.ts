import { settleAllPaid } from "#app/domain/rewards/payouts.server";
import { paybackPath } from "#app/lib/paths";
import { periodIdOf } from "#app/web/ids.server";
import { ownerOf } from "#app/web/owner.server";
import { acting, nothingToRead } from "#app/web/respond.server";
import { AllPaidForm } from "./forms";

export const loader = nothingToRead;

/** All that is due in one way was paid. */
export const action = acting(async (work) => {
  const owner = ownerOf(work);
  const id = periodIdOf(work.param("id"));
  const { way } = await work.form(AllPaidForm);
  await settleAllPaid(work.db, owner, id, way, work.now);
  return work.done(paybackPath({ id }), "saved");
});
