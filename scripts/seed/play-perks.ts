import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { giveGesture } from "#app/domain/gestures/give.server";
import type { Member } from "#app/domain/people/viewer.server";
import { openPerk } from "#app/domain/perks/keep.server";
import { redeem } from "#app/domain/perks/redeem.server";
import { fulfil, refund } from "#app/domain/perks/settle.server";
import { readSpendable } from "#app/domain/perks/spendable.server";
import { DAY_MS, HOUR_MS } from "#app/lib/time";
import type { Db } from "#app/platform/db.server";
import type { Seal } from "#app/platform/seal.server";
import { type PerkId, questions } from "#db/schema/index";
import { gesture, perks, takenPerks } from "./content/perks";
import { type Cast, memberOf } from "./steps";

type Filling = { db: Db; seal: Seal; now: Date };

const daysBefore = (now: Date, days: number) => new Date(now.getTime() - days * DAY_MS);

/** There is a catalogue, staff have said sorry with some points, and members have taken perks: some have them, some wait, one got the points back. */
export async function fillPerks({ db, seal, now }: Filling, cast: Cast): Promise<void> {
  const opened = new Map<string, { id: PerkId; price: number }>();
  for (const perk of perks) {
    const id = await openPerk(db, memberOf(cast, "una"), perk, daysBefore(now, 60));
    opened.set(perk.name, { id, price: perk.price });
  }
  await saySorry(db, cast, now);
  const staff = memberOf(cast, gesture.by);
  for (const { perk, daysAgo, words, reason } of takenPerks) {
    const [wanted, at] = [opened.get(perk), daysBefore(now, daysAgo)];
    const member = wanted && (await whoCanHave(db, cast, wanted.price, at));
    if (!wanted || !member) continue;
    const id = await redeem(db, member, { perkId: wanted.id, price: wanted.price, key: randomUUID() }, at);
    const later = new Date(at.getTime() + 5 * HOUR_MS);
    if (words !== undefined) await fulfil(db, seal, staff, id, words, later);
    if (reason !== undefined) await refund(db, staff, id, reason, later);
  }
}

async function saySorry(db: Db, cast: Cast, now: Date): Promise<void> {
  const to = memberOf(cast, gesture.to);
  const [about] = await db
    .select({ id: questions.id })
    .from(questions)
    .where(eq(questions.authorId, to.id))
    .orderBy(questions.id)
    .limit(1);
  const given = { personId: to.id, points: gesture.points, words: gesture.words, questionId: about?.id ?? null };
  await giveGesture(db, memberOf(cast, gesture.by), { ...given, key: randomUUID() }, daysBefore(now, gesture.daysAgo));
}

/** Whoever has the most points to spend, if they are enough. */
async function whoCanHave(db: Db, cast: Cast, price: number, at: Date): Promise<Member | undefined> {
  const members = [...cast.values()].filter(({ role }) => role === "member");
  const purses = await Promise.all(
    members.map(async (member) => ({ member, points: await readSpendable(db, member.id, at) })),
  );
  const [richest] = purses.sort((one, other) => other.points - one.points);
  return richest && richest.points >= price ? richest.member : undefined;
}
