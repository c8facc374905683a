import { sendCredit } from "#app/domain/rewards/credit.server";
import { type Billing, createBilling } from "#app/platform/billing.server";
import { connect } from "#app/platform/db.server";
import { readEnv } from "#app/platform/env.server";

const [database = "", url = "", secret = "", payout = ""] = process.argv.slice(2);
const { db } = connect(database, { max: 2, statementTimeoutSeconds: 30 });
const billing = createBilling(readEnv({ CREDIT_WEBHOOK_URL: url, CREDIT_WEBHOOK_SECRET: secret }));
// Whoever started this script holds the other end: it does not outlive them.
process.stdin.on("end", () => process.exit()).resume();

/** Says when the answer is there, and goes no further, until it is killed. */
const stopping: Billing = {
  rests: () => false,
  async credit(name, body, now) {
    await billing?.credit(name, body, now);
    console.log("answered");
    return new Promise(() => {});
  },
};
await sendCredit(db, stopping, Number(payout), new Date());
