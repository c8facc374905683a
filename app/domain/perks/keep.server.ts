import { and, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { record } from "#app/domain/activity/record.server";
import { isOwner } from "#app/domain/community/policy";
import type { Member } from "#app/domain/people/viewer.server";
import { allow, Conflict, NotFound } from "#app/lib/errors";
import { type Db, inTransaction } from "#app/platform/db.server";
import { type PerkId, type PerkKind, perks } from "#db/schema/index";

/** What an owner says of a perk; `stock` and `perMember` are null for as many as are wanted. */
export type PerkWords = {
  kind: PerkKind;
  name: string;
  description: string;
  price: number;
  stock: number | null;
  perMember: number | null;
};

/** Members can have the perk from now on. Throws Forbidden. */
export async function openPerk(db: Db, owner: Member, perk: PerkWords, now: Date): Promise<PerkId> {
  allow(isOwner(owner));
  return inTransaction(db, async (tx) => {
    const [opened] = await tx
      .insert(perks)
      .values({ ...perk, openedAt: now })
      .returning({ id: perks.id });
    if (!opened) throw new Error("a perk was not written");
    await record(tx, { kind: "perk.opened", actorId: owner.id, happenedAt: now, detail: { name: perk.name } });
    return opened.id;
  });
}

/**
 * The perk is as the owner says. `stockWas` is what the form showed to be left: what was taken meanwhile stays taken. Those who
 * have it have it at the price of their day. Throws Forbidden, NotFound, Conflict where more was taken than is to be left.
 */
export async function changePerk(
  db: Db,
  owner: Member,
  id: PerkId,
  { stockWas, ...perk }: PerkWords & { stockWas: number | null },
  now: Date,
): Promise<void> {
  allow(isOwner(owner));
  await inTransaction(db, async (tx) => {
    const [held] = await tx.select().from(perks).where(eq(perks.id, id)).for("no key update");
    if (!held) throw new NotFound();
    const taken = held.stock === null || stockWas === null ? 0 : stockWas - held.stock;
    const stock = perk.stock === null ? null : perk.stock - taken;
    if (stock !== null && stock < 0) throw new Conflict();
    const { openedAt, closedAt, id: _, ...before } = held;
    const after = { ...perk, stock };
    const changed = (Object.keys(before) as (keyof typeof before)[]).filter((name) => before[name] !== after[name]);
    if (changed.length === 0) return;
    await tx.update(perks).set(after).where(eq(perks.id, id));
    for (const what of changed)
      await record(tx, {
        kind: "perk.changed",
        actorId: owner.id,
        happenedAt: now,
        detail: { name: held.name, what, from: before[what], to: after[what] },
      });
  });
}

/** The perk can be had, or can no longer; what was taken of it stays taken. Asking again changes nothing. Throws Forbidden, NotFound. */
export async function setPerkOpen(db: Db, owner: Member, id: PerkId, open: boolean, now: Date): Promise<void> {
  allow(isOwner(owner));
  await inTransaction(db, async (tx) => {
    const other = open ? isNotNull(perks.closedAt) : isNull(perks.closedAt);
    const [changed] = await tx
      .update(perks)
      .set({ closedAt: open ? sql`null` : now })
      .where(and(eq(perks.id, id), other))
      .returning({ name: perks.name });
    if (!changed) return;
    const kind = open ? "perk.reopened" : "perk.closed";
    await record(tx, { kind, actorId: owner.id, happenedAt: now, detail: { name: changed.name } });
  });
}
