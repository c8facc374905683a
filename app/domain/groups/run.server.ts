import { eq } from "drizzle-orm";
import { recordChanges } from "#app/domain/activity/changes.server";
import { record } from "#app/domain/activity/record.server";
import type { Member } from "#app/domain/people/viewer.server";
import { allow, Invalid, NotFound } from "#app/lib/errors";
import { type Db, inTransaction, type Tx } from "#app/platform/db.server";
import { type GroupJoining, groups } from "#db/schema/index";
import { isEmailDomain, isPublicMailDomain } from "./email-domains";
import { isInUse } from "./find.server";
import { EMAIL_DOMAINS_MAX } from "./limits";
import { mayRunGroups } from "./policy";

export { GROUP_JOINING } from "#db/schema/index";

export type GroupFacts = {
  name: string;
  description: string;
  joining: GroupJoining;
  /** Whoever has an address in one of these is in. */
  emailDomains: readonly string[];
};

/** Words that the owner's rooms use in the place of a slug. */
const RESERVED_SLUGS: ReadonlySet<string> = new Set(["new"]);

/** There is a group of this slug, with nobody put into it yet. Throws Forbidden, Invalid. */
export async function openGroup(
  db: Db,
  actor: Member,
  { slug, ...facts }: GroupFacts & { slug: string },
  now = new Date(),
): Promise<void> {
  allow(mayRunGroups(actor, now));
  requireOwnDomains(facts);
  if (RESERVED_SLUGS.has(slug)) throw new Invalid({ slug: "error.slugTaken" });
  await inTransaction(db, async (tx) => {
    const [opened] = await tx
      .insert(groups)
      .values({ slug, ...facts, emailDomains: [...facts.emailDomains] })
      .onConflictDoNothing()
      .returning({ id: groups.id });
    if (!opened) throw new Invalid({ slug: "error.slugTaken" });
    await record(tx, {
      happenedAt: now,
      kind: "group.opened",
      actorId: actor.id,
      detail: { group: slug, ...plain(facts) },
    });
  });
}

/** The group is called, described and entered like this; who is in by a domain follows at once. Throws NotFound, Forbidden, Invalid. */
export async function changeGroup(
  db: Db,
  actor: Member,
  slug: string,
  facts: GroupFacts,
  now = new Date(),
): Promise<void> {
  allow(mayRunGroups(actor, now));
  requireOwnDomains(facts);
  await inTransaction(db, async (tx) => {
    const group = await lockGroup(tx, slug);
    await tx
      .update(groups)
      .set({ ...facts, emailDomains: [...facts.emailDomains] })
      .where(eq(groups.id, group.id));
    const happening = { happenedAt: now, kind: "group.changed", actorId: actor.id, detail: { group: slug } } as const;
    await recordChanges(tx, happening, plain(group), plain(facts));
  });
}

/** The group is gone, with its members' rows and requests. Throws NotFound, Forbidden, Invalid while a space is private to it. */
export async function deleteGroup(db: Db, actor: Member, slug: string, now = new Date()): Promise<void> {
  allow(mayRunGroups(actor, now));
  await inTransaction(db, async (tx) => {
    const group = await lockGroup(tx, slug, "update");
    if (await isInUse(tx, group.id)) throw new Invalid({ "": "groups.inUse" });
    await tx.delete(groups).where(eq(groups.id, group.id));
    const happening = { happenedAt: now, kind: "group.deleted", actorId: actor.id } as const;
    await record(tx, { ...happening, detail: { group: slug, name: group.name } });
  });
}

/** The group of this slug, held until the transaction ends. Throws NotFound. */
export async function lockGroup(tx: Tx, slug: string, strength: "no key update" | "update" = "no key update") {
  const [group] = await tx.select().from(groups).where(eq(groups.slug, slug)).for(strength);
  if (!group) throw new NotFound();
  return group;
}

const plain = ({ name, description, joining, emailDomains }: GroupFacts) => ({
  name,
  description,
  joining,
  emailDomains: [...emailDomains].sort().join(" "),
});

function requireOwnDomains({ emailDomains }: GroupFacts): void {
  if (emailDomains.length > EMAIL_DOMAINS_MAX) throw new Invalid({ emailDomains: "groups.tooManyDomains" });
  if (!emailDomains.every(isEmailDomain)) throw new Invalid({ emailDomains: "groups.noDomain" });
  if (emailDomains.some(isPublicMailDomain)) throw new Invalid({ emailDomains: "groups.publicDomain" });
}
