import { and, asc, desc, eq, gt, lt } from "drizzle-orm";
import { type PersonRef, personColumns } from "#app/domain/people/reference.server";
import type { Member } from "#app/domain/people/viewer.server";
import { allow, NotFound } from "#app/lib/errors";
import type { Db } from "#app/platform/db.server";
import type { Seal } from "#app/platform/seal.server";
import { type PerkKind, people, perks, type RedemptionId, type RedemptionState, redemptions } from "#db/schema/index";
import { REDEMPTIONS_PER_PAGE } from "./limits";
import { seesQueue } from "./policy";
import { openWords } from "./words.server";

type Basics = {
  id: RedemptionId;
  perk: string;
  kind: PerkKind;
  points: number;
  state: RedemptionState;
  reservedAt: Date;
  settledAt: Date | null;
  /** Why the points were given back. */
  reason: string | null;
};

/** A perk that the member took, with what staff said. */
export type OwnRedemption = Basics & {
  words: string | null;
  /** There are words, sealed by a key that is not here any more. */
  unreadable: boolean;
};

/** The same as staff see it: for whom it is. What was said with it is the member's alone. */
export type QueuedRedemption = Basics & { person: PersonRef };

export type Listed<Row> = { rows: Row[]; after: number | null };

const basics = {
  id: redemptions.id,
  perk: perks.name,
  kind: perks.kind,
  points: redemptions.points,
  state: redemptions.state,
  reservedAt: redemptions.reservedAt,
  settledAt: redemptions.settledAt,
  reason: redemptions.reason,
};

/** As many as a page shows, and behind which one the next begins. */
function cut<Row extends { id: number }>(found: Row[]): Listed<Row> {
  const rows = found.slice(0, REDEMPTIONS_PER_PAGE);
  return { rows, after: found.length > rows.length ? (rows.at(-1)?.id ?? null) : null };
}

/** What the member took, the latest first. */
export async function listOwn(
  db: Db,
  seal: Seal,
  member: Member,
  after: number | null,
): Promise<Listed<OwnRedemption>> {
  const found = await db
    .select({ ...basics, sealedWords: redemptions.sealedWords })
    .from(redemptions)
    .innerJoin(perks, eq(perks.id, redemptions.perkId))
    .where(
      and(eq(redemptions.personId, member.id), after === null ? undefined : lt(redemptions.id, after as RedemptionId)),
    )
    .orderBy(desc(redemptions.id))
    .limit(REDEMPTIONS_PER_PAGE + 1);
  return cut(
    found.map(({ sealedWords, ...row }) => {
      const words = sealedWords && openWords(seal, row.id, sealedWords);
      return { ...row, words, unreadable: sealedWords !== null && words === null };
    }),
  );
}

/** What members wait for, the longest first, or what came of it, the latest first. Throws Forbidden. */
export async function listQueue(
  db: Db,
  viewer: Member,
  { state, after }: { state: RedemptionState; after: number | null },
): Promise<Listed<QueuedRedemption>> {
  allow(seesQueue(viewer));
  const waits = state === "reserved";
  const beyond = waits ? gt : lt;
  const found = await queued(db)
    .where(
      and(eq(redemptions.state, state), after === null ? undefined : beyond(redemptions.id, after as RedemptionId)),
    )
    .orderBy(waits ? asc(redemptions.id) : desc(redemptions.id))
    .limit(REDEMPTIONS_PER_PAGE + 1);
  return cut(found);
}

/** One of them. Throws Forbidden, NotFound. */
export async function findRedemption(db: Db, viewer: Member, id: RedemptionId): Promise<QueuedRedemption> {
  allow(seesQueue(viewer));
  const [row] = await queued(db).where(eq(redemptions.id, id));
  if (!row) throw new NotFound();
  return row;
}

const queued = (db: Db) =>
  db
    .select({ ...basics, person: personColumns })
    .from(redemptions)
    .innerJoin(perks, eq(perks.id, redemptions.perkId))
    .innerJoin(people, eq(people.id, redemptions.personId));
