import { and, eq, lt, type SQL, sql } from "drizzle-orm";
import { type Db, statement } from "#app/platform/db.server";
import { drafts, type PersonId } from "#db/schema/index";
import { DRAFT_DAYS, MOST_DRAFTS } from "./limits";

/** Whose words they are: somebody signed in, or the guest who holds this secret's hash. */
export type DraftOwner = { personId: PersonId } | { guestHash: string };
/** What was typed into a form, by the names of its fields, and when it was last kept. */
export type Draft = { fields: Record<string, string>; savedAt: Date };

const isOf = (owner: DraftOwner): SQL =>
  "personId" in owner ? eq(drafts.personId, owner.personId) : eq(drafts.guestHash, owner.guestHash);
const isAt = (owner: DraftOwner, place: string) => and(isOf(owner), eq(drafts.place, place));

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

/** What came of words that were kept while they were being typed: `savedAt` is of the words that are kept now. */
export type Kept = { kept: true; savedAt: Date } | { kept: false; savedAt: Date | null };

/**
 * The same while somebody types, over the words they know to be kept since `base`, or over none. Where others are kept by
 * now, from another tab or device, those stay. A person keeps MOST_DRAFTS; the oldest makes room.
 */
export async function keepTyped(
  db: Db,
  personId: PersonId,
  place: string,
  { fields, base }: { fields: Record<string, string>; base: Date | null },
): Promise<Kept> {
  const owner = { personId };
  const [row] =
    base === null
      ? await db
          .insert(drafts)
          .values({ ...owner, place, fields })
          .onConflictDoNothing()
          .returning({ savedAt: drafts.savedAt })
      : await db
          .update(drafts)
          .set({ fields, savedAt: sql`greatest(now(), ${drafts.savedAt} + interval '1 millisecond')` })
          .where(and(isAt(owner, place), eq(drafts.savedAt, base)))
          .returning({ savedAt: drafts.savedAt });
  if (!row) return { kept: false, savedAt: (await findDraft(db, owner, place))?.savedAt ?? null };
  if (base === null) await makeRoom(db, personId);
  return { kept: true, savedAt: row.savedAt };
}

async function makeRoom(db: Db, personId: PersonId): Promise<void> {
  await db.execute(sql`
    delete from drafts where id in (
      select id from drafts where person_id = ${personId} order by saved_at desc, id desc offset ${MOST_DRAFTS})`);
}

const readDraft = (isTheirs: SQL) =>
  statement((db) =>
    db
      .select({ fields: drafts.fields, savedAt: drafts.savedAt })
      .from(drafts)
      .where(and(isTheirs, eq(drafts.place, sql.placeholder("place")))),
  );
const isMembers = eq(drafts.personId, sql.placeholder("personId"));
const isGuests = eq(drafts.guestHash, sql.placeholder("guestHash"));
const ofMember = readDraft(isMembers);
const ofGuest = readDraft(isGuests);

/** What was kept for the form at `place`; null when nothing was. */
export async function findDraft(db: Db, owner: DraftOwner, place: string): Promise<Draft | null> {
  const read = "personId" in owner ? ofMember : ofGuest;
  const [row] = await read(db, { ...owner, place });
  return row ?? null;
}

const deleteDraft = (isTheirs: SQL) =>
  statement((db) => db.delete(drafts).where(and(isTheirs, eq(drafts.place, sql.placeholder("place")))));
const deleteMembers = deleteDraft(isMembers);
const deleteGuests = deleteDraft(isGuests);

/** Nothing is kept for the form at `place` any longer: its words were published or thrown away. */
export async function dropDraft(db: Db, owner: DraftOwner, place: string): Promise<void> {
  const drop = "personId" in owner ? deleteMembers : deleteGuests;
  await drop(db, { ...owner, place });
}

/** The person's draft with this id is no longer kept. */
export async function dropDraftById(db: Db, personId: PersonId, id: number): Promise<void> {
  await db.delete(drafts).where(and(eq(drafts.personId, personId), eq(drafts.id, id)));
}

/** What the guest had typed is now the member's, newer words winning over older ones. */
export async function adoptDrafts(db: Db, guestHash: string, personId: PersonId): Promise<void> {
  await db.execute(sql`
    with adopted as (delete from ${drafts} where guest_hash = ${guestHash} returning place, fields, saved_at)
    insert into ${drafts} (person_id, place, fields, saved_at) select ${personId}, place, fields, saved_at from adopted
    on conflict (person_id, place) where person_id is not null do update set fields = excluded.fields, saved_at = excluded.saved_at
    where drafts.saved_at < excluded.saved_at`);
}

/** Drafts older than DRAFT_DAYS are gone. */
export async function clearOldDrafts(db: Db, now: Date): Promise<void> {
  await db.delete(drafts).where(lt(drafts.savedAt, new Date(now.getTime() - DRAFT_DAYS * 86_400_000)));
}
