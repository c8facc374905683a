import { sql } from "drizzle-orm";
import { settingSwitch } from "#app/domain/community/settings.server";
import type { Db } from "#app/platform/db.server";
import type { IdeaId, PersonId } from "#db/schema/index";
import { familyOf } from "./family.server";

/**
 * Whether the idea's page has anything of this person's: what they proposed, a vote, a comment, a mark, how many votes
 * they have left, or the draft of a comment
 * kept under `place`. Where it has nothing, it shows them what it shows to all with the same rights.
 */
export async function hasTraces(
  db: Db,
  personId: PersonId,
  { ideaId, place }: { ideaId: IdeaId; place: string },
): Promise<boolean> {
  const [row] = await db.execute<{ found: boolean }>(sql`
    with asked as (select ${ideaId}::bigint as id, ${personId}::bigint as me),
      kin as (select id from ${familyOf(sql`${ideaId}::bigint`)} each(id))
    select
      exists (select from ideas i join kin on i.id = kin.id where i.author_id = asked.me)
      or exists (select from idea_votes v join kin on v.idea_id = kin.id where v.person_id = asked.me)
      or ${settingSwitch("ideaVoteBudget")} and exists (select from idea_votes v where v.person_id = asked.me)
      or exists (select from idea_follows f join kin on f.idea_id = kin.id where f.person_id = asked.me)
      or exists (select from comments c join kin on c.idea_id = kin.id where c.author_id = asked.me)
      or exists (select from status_updates u where u.idea_id = asked.id and u.author_id = asked.me)
      or exists (select from drafts d where d.person_id = asked.me and d.place = ${place}) as found
    from asked`);
  return row?.found ?? false;
}
