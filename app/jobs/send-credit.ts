import { queueCredits, sendCredit } from "#app/domain/rewards/credit.server";
import type { Billing } from "#app/platform/billing.server";
import type { Db } from "#app/platform/db.server";
import type { Job } from "#app/platform/queue.server";

type Sending = { db: Db; billing: Billing | null };

/** One payout is sent to the billing system. */
export const sendOneCredit =
  ({ db, billing }: Sending): Job =>
  async ({ payoutId }) => {
    if (billing) await sendCredit(db, billing, Number(payoutId), new Date());
  };

/** Payouts that are due as credit are put in the queue, where there is a billing system that takes them. */
export const sendCredits =
  ({ db, billing }: Sending): Job =>
  async () => {
    if (billing) await queueCredits(db);
  };
