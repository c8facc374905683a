import { tieToInviter } from "#app/domain/accounts/inviter.server";
import { giveQuests } from "#app/domain/quests/give.server";
import { settleReferrals } from "#app/domain/referrals/settle.server";
import { DAY_MS } from "#app/lib/time";
import type { Tx } from "#app/platform/db.server";
import { invitations } from "./content/invitations";
import type { Person } from "./content/types";
import { type Cast, memberOf } from "./steps";

/** Some came by a member's link, and those who are new have taken some of the first steps: both earn what they earn. */
export async function fillBeginnings(tx: Tx, cast: Cast, people: readonly Person[], now: Date): Promise<void> {
  for (const { by, came } of invitations) {
    const days = people.find(({ handle }) => handle === came)?.joinedDaysAgo ?? 0;
    await tieToInviter(tx, memberOf(cast, came).id, by, new Date(now.getTime() - days * DAY_MS));
  }
  await settleReferrals(tx, now);
  await giveQuests(tx, now);
}
