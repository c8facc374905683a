import { record } from "#app/domain/activity/record.server";
import type { Member } from "#app/domain/people/viewer.server";
import { allow } from "#app/lib/errors";
import { renderMarkdown } from "#app/lib/markdown";
import { type Db, inTransaction, type Tx } from "#app/platform/db.server";
import { community } from "#db/schema/index";
import { RECORDED_CHARS } from "./limits";
import { isOwner } from "./policy";

/** What an owner says of the community; `accent` is #rrggbb or null for the house's own colour, `logo` a key among the files. */
export type CommunityChange = Partial<{
  name: string;
  tagline: string;
  /** In Markdown. */
  welcome: string;
  accent: string | null;
  logo: string | null;
}>;

type Field = keyof CommunityChange;

/** The welcome as its owner typed it. */
export async function findWelcome(db: Db): Promise<string> {
  const [row] = await db.select({ welcome: community.welcome }).from(community);
  return row?.welcome ?? "";
}

/** The community is as the owner says; what is not named stays. Each change is on record. Throws Forbidden. */
export async function changeCommunity(db: Db, owner: Member, change: CommunityChange, now = new Date()): Promise<void> {
  allow(isOwner(owner));
  const html = change.welcome === undefined ? {} : { welcomeHtml: renderMarkdown(change.welcome) };
  await inTransaction(db, async (tx) => {
    const before = await lockCommunity(tx);
    const fields = (Object.keys(change) as Field[]).filter(
      (field) => change[field] !== undefined && change[field] !== before[field],
    );
    if (fields.length === 0) return;
    await tx.update(community).set({ ...change, ...html });
    for (const field of fields) {
      const detail = { what: field, from: recorded(before[field]), to: recorded(change[field] ?? null) };
      await record(tx, { kind: "community.changed", actorId: owner.id, happenedAt: now, detail });
    }
  });
}

async function lockCommunity(tx: Tx) {
  await tx.insert(community).values({}).onConflictDoNothing();
  const [row] = await tx.select().from(community).for("update");
  if (!row) throw new Error("the community's row is not there");
  return row;
}

const recorded = (value: string | null) =>
  value !== null && value.length > RECORDED_CHARS ? `${value.slice(0, RECORDED_CHARS)}…` : value;
