import { and, eq, inArray, like, or, sql } from "drizzle-orm";
import { requirePassword } from "#app/domain/accounts/password.server";
import { findTwoFactor, requireCode } from "#app/domain/accounts/two-factor.server";
import { record } from "#app/domain/activity/record.server";
import type { Member } from "#app/domain/people/viewer.server";
import { forfeitAll } from "#app/domain/points/forfeit.server";
import { Invalid } from "#app/lib/errors";
import { type Db, inTransaction, type Tx } from "#app/platform/db.server";
import type { Files } from "#app/platform/files.server";
import type { Seal } from "#app/platform/seal.server";
import { activity, formerHandles, type PersonId, people, uploads } from "#db/schema/index";
import { forgetBelongings } from "./belongings.server";
import { removeTexts } from "./remove-texts.server";

/** What becomes of what somebody wrote: it stays without their name, or it goes with them. */
export const TEXTS_AFTERWARDS = ["keep", "remove"] as const;
export type TextsAfterwards = (typeof TEXTS_AFTERWARDS)[number];

/** Their decision, and what proves that it is theirs: their password, a code where one is asked for, their short name typed. */
export type Goodbye = { texts: TextsAfterwards; password: string; code: string; confirmation: string };

/**
 * The account is gone for good, and nothing personal is left: what they wrote stays under "Former member", or goes too. Their
 * handle stays taken and leads nowhere. Doing it again changes nothing. Throws Invalid for what does not prove them, and for the last owner.
 */
export async function leave(
  db: Db,
  { seal, files }: { seal: Seal; files: Files },
  actor: Member,
  goodbye: Goodbye,
  now = new Date(),
): Promise<void> {
  if (goodbye.confirmation.toLowerCase() !== actor.handle.toLowerCase())
    throw new Invalid({ confirmation: "error.leaveConfirmation" });
  await requirePassword(db, actor.id, goodbye.password);
  const removed = await inTransaction(db, async (tx) => {
    if (goodbye.texts === "remove") await removeTexts(tx, actor.id, now);
    if (!(await holdForLeaving(tx, actor.id))) return [];
    if ((await findTwoFactor(tx, actor.id))?.since) await requireCode(tx, seal, actor.id, goodbye.code, now);
    await forgetBelongings(tx, actor.id, now);
    await forfeitAll(tx, actor.id, now);
    await blankRecord(tx, actor.id);
    await becomeFormer(tx, actor, now);
    const detail = { texts: goodbye.texts };
    await record(tx, { happenedAt: now, kind: "person.left", actorId: actor.id, personId: actor.id, detail });
    return removeUploads(tx, actor.id);
  });
  for (const key of removed) await files.remove(key);
}

/** Whether the community would be nobody's without this person. */
export async function isLastOwner(db: Db, id: PersonId): Promise<boolean> {
  const owners = await db
    .select({ id: people.id })
    .from(people)
    .where(sql`${people.role} = 'owner' and ${people.role} <> 'member'`);
  return owners.length === 1 && owners[0]?.id === id;
}

/** Whether the account is still there, held until the transaction ends. Throws Invalid for the last owner: owners who leave at once take turns. */
async function holdForLeaving(tx: Tx, id: PersonId): Promise<boolean> {
  const held = await tx
    .select({ id: people.id, leftAt: people.leftAt })
    .from(people)
    .where(or(eq(people.role, "owner"), eq(people.id, id)))
    .orderBy(people.id)
    .for("update");
  if (await isLastOwner(tx, id)) throw new Invalid({ "": "error.lastOwner" });
  return held.some((person) => person.id === id && person.leftAt === null);
}

/** What was written down of changes to their account, their badges and their trust says no more than that there were some. */
async function blankRecord(tx: Tx, id: PersonId): Promise<void> {
  await tx
    .update(activity)
    .set({ detail: null })
    .where(and(eq(activity.personId, id), or(...ABOUT_THEM.map((kinds) => like(activity.kind, kinds)))));
}

const ABOUT_THEM = ["person.%", "badge.%", "trust.%"];

async function becomeFormer(tx: Tx, { id, handle }: Member, now: Date): Promise<void> {
  await tx
    .insert(formerHandles)
    .values({ handle, personId: id, changedAt: now })
    .onConflictDoUpdate({ target: formerHandles.handle, set: { personId: id } });
  await tx
    .update(people)
    .set({
      handle: await freeHandle(tx, id),
      name: "Former member",
      email: null,
      passwordHash: null,
      role: "member",
      title: null,
      about: "",
      speaks: [],
      picture: null,
      trustLevel: 0,
      trustHeld: false,
      trustWarnedAt: null,
      leftAt: now,
    })
    .where(eq(people.id, id));
}

/** `former_` with their number, or with more underscores where somebody took that for their own. */
async function freeHandle(tx: Tx, id: PersonId): Promise<string> {
  const candidates = ["_", "__", "___"].map((gap) => `former${gap}${id}`);
  const taken = await tx.select({ handle: people.handle }).from(people).where(inArray(people.handle, candidates));
  const free = candidates.find((candidate) => !taken.some(({ handle }) => handle === candidate));
  if (free === undefined) throw new Error("no handle is left for a former member");
  return free;
}

/** Pictures of theirs that stand in nothing are gone; says which, for their bytes to follow. */
async function removeUploads(tx: Tx, id: PersonId): Promise<string[]> {
  const gone = await tx
    .delete(uploads)
    .where(
      and(
        eq(uploads.ownerId, id),
        sql`not exists (select from attachments a where a.upload_key = uploads.key)`,
        sql`not exists (select from community c where c.logo = uploads.key)`,
      ),
    )
    .returning({ key: uploads.key });
  return gone.map(({ key }) => key);
}
