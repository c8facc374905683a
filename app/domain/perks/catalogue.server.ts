import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { isOwner } from "#app/domain/community/policy";
import type { Member } from "#app/domain/people/viewer.server";
import { allow, NotFound } from "#app/lib/errors";
import type { Db } from "#app/platform/db.server";
import { type PerkId, perks } from "#db/schema/index";
import type { PerkWords } from "./keep.server";
import { readSpendable } from "./spendable.server";

export type Perk = typeof perks.$inferSelect;

/** Why somebody cannot have a perk, the first reason of several. */
export type Hindrance = "soldOut" | "perkLimit" | "pointsTooFew";

/** A perk as a member sees it. */
export type PerkOnOffer = PerkWords & {
  id: PerkId;
  /** How many the member has had or waits for. */
  had: number;
  /** Null where they can have it now. */
  hindrance: Hindrance | null;
};

export type Catalogue = { spendable: number; perks: PerkOnOffer[] };

const hadBy = (member: Member) => sql<number>`(select count(*)::int from redemptions r
  where r.perk_id = "perks"."id" and r.person_id = ${member.id} and r.state <> 'refunded')`;

const offered = (db: Db, member: Member) =>
  db
    .select({
      id: perks.id,
      kind: perks.kind,
      name: perks.name,
      description: perks.description,
      price: perks.price,
      stock: perks.stock,
      perMember: perks.perMember,
      had: hadBy(member),
    })
    .from(perks);

/** What can be had for points, the cheapest first, and how many points the member can spend. */
export async function readCatalogue(db: Db, member: Member, now: Date): Promise<Catalogue> {
  const [rows, spendable] = await Promise.all([
    offered(db, member).where(isNull(perks.closedAt)).orderBy(asc(perks.price), asc(perks.id)),
    readSpendable(db, member.id, now),
  ]);
  return { spendable, perks: rows.map((row) => ({ ...row, hindrance: hindranceOf(row, spendable) })) };
}

/** One perk that can be had. Throws NotFound for one that is closed. */
export async function findOffered(
  db: Db,
  member: Member,
  id: PerkId,
  now: Date,
): Promise<{ spendable: number; perk: PerkOnOffer }> {
  const [[row], spendable] = await Promise.all([
    offered(db, member).where(and(eq(perks.id, id), isNull(perks.closedAt))),
    readSpendable(db, member.id, now),
  ]);
  if (!row) throw new NotFound();
  return { spendable, perk: { ...row, hindrance: hindranceOf(row, spendable) } };
}

export function hindranceOf(
  { stock, perMember, had, price }: Pick<PerkOnOffer, "stock" | "perMember" | "had" | "price">,
  spendable: number,
): Hindrance | null {
  if (perMember !== null && had >= perMember) return "perkLimit";
  if (stock === 0) return "soldOut";
  return spendable < price ? "pointsTooFew" : null;
}

/** All perks, closed ones last, for whoever keeps the catalogue. Throws Forbidden. */
export async function listPerks(db: Db, owner: Member): Promise<Perk[]> {
  allow(isOwner(owner));
  return db.select().from(perks).orderBy(sql`${perks.closedAt} is not null`, asc(perks.price), asc(perks.id));
}

/** One perk, open or closed. Throws Forbidden, NotFound. */
export async function findPerk(db: Db, owner: Member, id: PerkId): Promise<Perk> {
  allow(isOwner(owner));
  const [perk] = await db.select().from(perks).where(eq(perks.id, id));
  if (!perk) throw new NotFound();
  return perk;
}
