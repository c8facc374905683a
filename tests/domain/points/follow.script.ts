import { takeUnfollowed } from "#app/domain/activity/unfollowed.server";
import { confirmDue } from "#app/domain/points/confirm.server";
import { followForPoints } from "#app/domain/points/follow.server";
import { connect, inTransaction } from "#app/platform/db.server";

const [url = "", until = ""] = process.argv.slice(2);
const { db } = connect(url, { max: 2, statementTimeoutSeconds: 30 });
// Whoever started this script holds the other end: it does not outlive them.
process.stdin.on("end", () => process.exit()).resume();
console.log("ready");

/** Follows and confirms, over and over, until it is killed. */
for (;;) {
  await inTransaction(db, async (tx) => followForPoints(tx, await takeUnfollowed(tx, 7))).catch(() => {});
  await confirmDue(db, new Date(until)).catch(() => {});
}
