import { and, eq, isNotNull, or, sql } from "drizzle-orm";
import { forgetTwoFactor } from "#app/domain/accounts/two-factor.server";
import { forgetBadges } from "#app/domain/badges/forget.server";
import { forgetGestures } from "#app/domain/gestures/forget.server";
import { forgetPerks } from "#app/domain/perks/forget.server";
import { forgetAccounts } from "#app/domain/rewards/clear.server";
import type { Tx } from "#app/platform/db.server";
import {
  appeals,
  bookmarks,
  claims,
  drafts,
  groupMembers,
  groupRequests,
  ideaFollows,
  invitations,
  leaderPlaces,
  origins,
  type PersonId,
  questionFollows,
  readingDays,
  referrals,
  sessions,
  signInMarks,
  staffSpaces,
  threadsRead,
  tokens,
  trustChanges,
  visitPeople,
} from "#db/schema/index";
import { NOTHING } from "./nothing";

/** What only served this person is gone. Their votes and "me too" stay counted: they name nobody any more. May be called twice. */
export async function forgetBelongings(tx: Tx, id: PersonId, now: Date): Promise<void> {
  await tx
    .delete(tokens)
    .where(sql`${tokens.personId} = ${id} or ${tokens.email} = (select p.email from people p where p.id = ${id})`);
  await forgetTwoFactor(tx, id);
  await tx.delete(sessions).where(eq(sessions.personId, id));
  await tx.delete(drafts).where(eq(drafts.personId, id));
  await tx.delete(questionFollows).where(eq(questionFollows.personId, id));
  await tx.delete(ideaFollows).where(eq(ideaFollows.personId, id));
  await tx.delete(bookmarks).where(eq(bookmarks.personId, id));
  await forgetAccounts(tx, id);
  // What was earned stays on the statement of who invited them, without a name.
  await tx.delete(referrals).where(or(eq(referrals.personId, id), eq(referrals.referrerId, id)));
  await tx.delete(claims).where(eq(claims.personId, id));
  await tx.delete(signInMarks).where(eq(signInMarks.personId, id));
  await tx.update(appeals).set({ words: NOTHING }).where(eq(appeals.personId, id));
  await tx.delete(visitPeople).where(eq(visitPeople.personId, id));
  await tx.delete(groupMembers).where(eq(groupMembers.personId, id));
  await tx.delete(groupRequests).where(eq(groupRequests.personId, id));
  await tx.delete(staffSpaces).where(eq(staffSpaces.personId, id));
  await forgetBadges(tx, id);
  await forgetPerks(tx, id, now);
  await forgetGestures(tx, id, NOTHING);
  await tx.delete(leaderPlaces).where(eq(leaderPlaces.personId, id));
  await tx.delete(readingDays).where(eq(readingDays.personId, id));
  await tx.delete(threadsRead).where(eq(threadsRead.personId, id));
  await tx.delete(trustChanges).where(eq(trustChanges.personId, id));
  // An invitation that was taken up names the address of whoever took it up.
  await tx.delete(invitations).where(and(eq(invitations.accepterId, id), isNotNull(invitations.acceptedAt)));
  await tx.update(origins).set({ authorName: null, url: null }).where(eq(origins.personId, id));
}
