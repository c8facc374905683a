import { and, eq, lt, type SQL, sql } from "drizzle-orm";
import type { Db } from "#app/platform/db.server";
import { drafts, type PersonId } from "#db/schema/index";

/** Days a draft waits for its author. */
export const DRAFT_DAYS = 30;

/** Whose words they are: somebody signed in, or the guest who holds this secret's hash. */
export type DraftOwner = { personId: PersonId } | { guestHash: string };

const isOf = (owner: DraftOwner): SQL =>
  "personId" in owner ? eq(drafts.personId, owner.personId) : eq(drafts.guestHash, owner.guestHash);

/** These words are kept as the draft of the form at `place`, in place of older ones. */
export async function keepDraft(
  db: Db,
  owner: DraftOwner,
  place: string,
  fields: Record<string, string>,
): Promise<void> {
  const target = "personId" in owner ? [drafts.personId, drafts.place] : [drafts.guestHash, drafts.place];
  const targetWhere = "personId" in owner ? sql`person_id is not null` : sql`guest_hash is not null`;
  await db
    .insert(drafts)
    .values({ ...owner, place, fields })
    .onConflictDoUpdate({ target, targetWhere, set: { fields, savedAt: sql`now()` } });
}

/** What was kept for the form at `place`; null when nothing was. */
export async function findDraft(db: Db, owner: DraftOwner, place: string): Promise<Record<string, string> | null> {
  const [row] = await db
    .select({ fields: drafts.fields })
    .from(drafts)
    .where(and(isOf(owner), eq(drafts.place, place)));
  return row?.fields ?? null;
}

/** Nothing is kept for the form at `place` any longer: its words were published or thrown away. */
export async function dropDraft(db: Db, owner: DraftOwner, place: string): Promise<void> {
  await db.delete(drafts).where(and(isOf(owner), eq(drafts.place, place)));
}

/** What the guest had typed is now the member's, newer words winning over older ones. */
export async function adoptDrafts(db: Db, guestHash: string, personId: PersonId): Promise<void> {
  await db.execute(sql`
    with adopted as (delete from ${drafts} where guest_hash = ${guestHash} returning place, fields, saved_at)
    insert into ${drafts} (person_id, place, fields, saved_at) select ${personId}, place, fields, saved_at from adopted
    on conflict (person_id, place) where person_id is not null do update set fields = excluded.fields, saved_at = excluded.saved_at`);
}

/** Drafts older than DRAFT_DAYS are gone. */
export async function clearOldDrafts(db: Db, now: Date): Promise<void> {
  await db.delete(drafts).where(lt(drafts.savedAt, new Date(now.getTime() - DRAFT_DAYS * 86_400_000)));
}
