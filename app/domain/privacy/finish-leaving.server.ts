import { eq, sql } from "drizzle-orm";
import type { Activity } from "#app/domain/activity/read.server";
import { forfeitAll } from "#app/domain/points/forfeit.server";
import { personPath } from "#app/lib/paths";
import { type Db, inTransaction } from "#app/platform/db.server";
import { formerHandles, type PersonId } from "#db/schema/index";
import { forgetBelongings } from "./belongings.server";
import { removeTexts } from "./remove-texts.server";

/** Posts whose mentions are looked at in one statement. */
const POSTS_AT_ONCE = 5000;

/**
 * What follows once somebody has left: where others named them, the name stays as they wrote it and is no link any more; and
 * what was still on its way from another window while they left goes with the rest. May be called twice.
 */
export async function finishLeaving(db: Db, { kind, personId, detail, happenedAt }: Activity): Promise<void> {
  if (kind !== "person.left" || personId === null) return;
  const id = personId as PersonId;
  await inTransaction(db, async (tx) => {
    if (detail?.texts === "remove") await removeTexts(tx, id, happenedAt);
    await forgetBelongings(tx, id, happenedAt);
    await forfeitAll(tx, id, happenedAt);
  });
  const handles = await db
    .select({ handle: formerHandles.handle })
    .from(formerHandles)
    .where(eq(formerHandles.personId, id));
  for (const { handle } of handles)
    for (const table of ["questions", "answers", "comments"] as const) await unlinkMentions(db, table, handle);
}

async function unlinkMentions(db: Db, table: "questions" | "answers" | "comments", handle: string): Promise<void> {
  const name = sql.identifier(table);
  const opening = `<a class="mention" href="${personPath({ handle })}">`;
  const [last] = await db.execute<{ id: number }>(sql`select coalesce(max(id), 0)::int as id from ${name}`);
  for (let from = 0; from < (last?.id ?? 0); from += POSTS_AT_ONCE)
    await db.execute(sql`
      update ${name} set html = regexp_replace(html, ${`${opening}(@[a-z0-9_]+)</a>`}, '\\1', 'gi')
      where id > ${from} and id <= ${from + POSTS_AT_ONCE} and position(${opening} in html) > 0`);
}
