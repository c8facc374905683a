import { settlePayout } from "#app/domain/rewards/payouts.server";
import { paybackPath } from "#app/lib/paths";
import { numberOf, periodIdOf } from "#app/web/ids.server";
import { ownerOf } from "#app/web/owner.server";
import { acting, nothingToRead } from "#app/web/respond.server";
import { OutcomeForm } from "./forms";

export const loader = nothingToRead;

/** A payout was made, or failed. */
export const action = acting(async (work) => {
  const owner = ownerOf(work);
  const { outcome } = await work.form(OutcomeForm);
  await settlePayout(work.db, owner, numberOf(work.param("payout")), outcome, work.now);
  return work.done(paybackPath({ id: periodIdOf(work.param("id")) }), "saved");
});
