import { sql } from "drizzle-orm";
import { lockSource } from "#app/domain/imports/origins.server";
import { giveReason } from "#app/domain/imports/summary";
import { ORDERS_OF_TAGGED, ordersOfTagged } from "#app/domain/questions/tags.server";
import { inTransaction, type Tx } from "#app/platform/db.server";
import type { QuestionId, SpaceId } from "#db/schema/index";
import type { Run } from "./run";

/** Lengths of a name that the tags table takes. */
export const isTagName = (name: string) => name.length >= 2 && Array.from(name).length <= 35;

/** The names of Tags.xml are known here, also those that no question carries. */
export async function importTags({ db, source, survey, summary: { tallies } }: Run): Promise<void> {
  const names = [...survey.tags].filter((name) => {
    if (!isTagName(name)) giveReason(tallies.tags.refused, "its name does not have 2 to 35 characters", name);
    return isTagName(name);
  });
  const twice = tallies.tags.read - survey.tags.size;
  if (twice > 0) giveReason(tallies.tags.refused, "an earlier row has the same name", null, twice);
  const added = await inTransaction(db, async (tx) => {
    await lockSource(tx, source);
    return addTags(tx, names);
  });
  tallies.tags.imported += added;
  tallies.tags.already += names.length - added;
}

/** Writes the names that are new, and says how many. In name order: two that bring the same ones would otherwise wait for each other. */
async function addTags(tx: Tx, names: readonly string[]): Promise<number> {
  const added = await tx.execute(sql`
    insert into tags (name) select distinct name from jsonb_array_elements_text(${JSON.stringify(names)}::jsonb) as listed(name)
    order by name on conflict do nothing returning id`);
  return added.length;
}

/** The new questions carry these tags in this order, and the counts of their space say so. */
export async function writeTags(
  tx: Tx,
  spaceId: SpaceId,
  carried: { questionId: QuestionId; names: readonly string[] }[],
): Promise<void> {
  await addTags(
    tx,
    carried.flatMap(({ names }) => names),
  );
  const rows = carried.flatMap(({ questionId, names }) =>
    names.map((name, position) => [questionId, name, position + 1]),
  );
  await tx.execute(sql`
    insert into question_tags (question_id, tag_id, position, ${ORDERS_OF_TAGGED})
    select q.id, tags.id, (c->>2)::smallint, ${ordersOfTagged}
    from jsonb_array_elements(${JSON.stringify(rows)}::jsonb) as carried(c) join tags on tags.name = c->>1
    join questions q on q.id = (c->>0)::bigint`);
  await tx.execute(sql`
    insert into space_tags (space_id, tag_id, question_count)
    select ${spaceId}::bigint, tags.id, count(*)
    from jsonb_array_elements(${JSON.stringify(rows)}::jsonb) as carried(c) join tags on tags.name = c->>1
    group by tags.id order by tags.id
    on conflict (space_id, tag_id) do update set question_count = space_tags.question_count + excluded.question_count`);
}
