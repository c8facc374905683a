import { sql } from "drizzle-orm";
import { RENDERER_VERSION, renderMarkdown } from "#app/lib/markdown";
import { wordsFor } from "#app/lib/words/all.server";
import { UI_LANGUAGES } from "#app/lib/words/languages";
import type { Tx } from "#app/platform/db.server";
import type { PersonId } from "#db/schema/index";
import { NOTHING } from "./nothing";

/** Others took part in an idea: voted, commented, merged it with another, or answered it for the company. */
export const isShared = sql`(ideas.merged_into_id is not null
  or ideas.promote_count + ideas.demote_count + ideas.new_promote_count + ideas.new_demote_count > 0
  or exists (select from ideas m where m.merged_into_id = ideas.id)
  or exists (select from status_updates u where u.idea_id = ideas.id)
  or exists (select from comments c where c.idea_id = ideas.id and c.author_id <> ideas.author_id and c.deleted_at is null))`;

/** Nobody reads what the person proposed: ideas of theirs alone are gone, those that others took part in keep their titles. The caller holds the ideas. */
export async function removeIdeas(tx: Tx, id: PersonId, now: Date): Promise<void> {
  const mine = sql`(select i.id from ideas i where i.author_id = ${id})`;
  await tx.execute(sql`delete from revisions where idea_id in ${mine}`);
  await tx.execute(sql`delete from attachments where idea_id in ${mine}`);
  await deleteOwn(tx, id, now);
  await blankShared(tx, id, now);
}

async function deleteOwn(tx: Tx, id: PersonId, now: Date): Promise<void> {
  const blank = sql`title = ${NOTHING}, slug = 'idea', problem = ${NOTHING}, problem_html = '', body = ${NOTHING}, html = '', excerpt = '', form_key = null`;
  await tx.execute(sql`update ideas set ${blank} where author_id = ${id} and deleted_at is not null`);
  await tx.execute(sql`
    with alone as (select id, space_id, open from ideas where author_id = ${id} and deleted_at is null and not ${isShared}),
    gone as (
      update ideas set ${blank}, deleted_at = ${now.toISOString()}, deleter_id = ${id} where id in (select alone.id from alone)
    ), given as (
      update contributions c set idea_count = c.idea_count - k.number
      from (select space_id, count(*)::int as number from alone group by 1) k where c.person_id = ${id} and c.space_id = k.space_id
    )
    update spaces s set idea_count = s.idea_count - k.number
    from (select space_id, count(*)::int as number from alone where open group by 1) k where s.id = k.space_id`);
}

/** The votes and words of others need something to stand under: the title stays, the text says why it is gone. */
async function blankShared(tx: Tx, id: PersonId, now: Date): Promise<void> {
  for (const language of UI_LANGUAGES) {
    const body = wordsFor(language).t("leaving.removedIdea");
    const html = renderMarkdown(body);
    await tx.execute(sql`
      update ideas set form_key = null, problem = ${body}, problem_html = ${html}, body = ${NOTHING}, html = '',
        renderer_version = ${RENDERER_VERSION}, excerpt = '', edited_at = ${now.toISOString()}, editor_id = ${id}
      where author_id = ${id} and deleted_at is null and language = ${language} and problem <> ${body}`);
  }
}
