import { and, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { type PersonRef, personJson } from "#app/domain/people/reference.server";
import type { Viewer } from "#app/domain/people/viewer.server";
import type { Origin } from "#app/domain/questions/show.server";
import { asLooker, inVisibleSpace, looker } from "#app/domain/spaces/visible.server";
import { Gone, NotFound } from "#app/lib/errors";
import type { SafeHtml } from "#app/lib/markdown";
import { type Db, statement } from "#app/platform/db.server";
import { calls, type IdeaId, ideas, origins, people, spaces } from "#db/schema/index";
import { familyOf } from "./family.server";
import { ideaFacts, isVisibleIdea } from "./find.server";
import { GATHERED_SHOWN } from "./limits";
import { type IdeaRow, ideaRowColumns } from "./list.server";
import type { IdeaFacts } from "./policy";

type Named = { id: IdeaId; slug: string; title: string };

export type ShownIdea = IdeaRow &
  IdeaFacts & {
    problemHtml: SafeHtml;
    html: SafeHtml;
    statusSince: Date;
    activeAt: Date;
    editedAt: Date | null;
    editor: PersonRef | null;
    /** Who in the company takes care of it. */
    owner: PersonRef | null;
    /** What it is merged into, where the viewer may see that. */
    mergedInto: Named | null;
    mergedAt: Date | null;
    merger: PersonRef | null;
    /** What is merged into it, the latest first. */
    gathered: { id: IdeaId; title: string }[];
    /** The call that it answers. */
    call: { id: number; slug: string; title: string } | null;
    origin: Origin | null;
    myVote: 1 | -1 | null;
    followed: boolean;
  };

const root = alias(ideas, "root");

/** A merged idea tells of the other one only those who may see that too. */
const isVisibleRoot = and(isNull(root.deletedAt), inVisibleSpace(looker, root.spaceId));

const gathered = sql<ShownIdea["gathered"]>`coalesce((
  select jsonb_agg(jsonb_build_object('id', g.id, 'title', g.title) order by g.merged_at desc)
  from (select m.id, m.title, m.merged_at from ideas m where m.merged_into_id = ideas.id and m.deleted_at is null
    and ${inVisibleSpace(looker, sql`m.space_id`)} order by m.merged_at desc limit ${GATHERED_SHOWN}) g), '[]'::jsonb)`;

const read = statement((db) =>
  db
    .select({
      ...ideaRowColumns,
      ...ideaFacts,
      problemHtml: sql<SafeHtml>`${ideas.problemHtml}`,
      html: sql<SafeHtml>`${ideas.html}`,
      statusSince: ideas.statusSince,
      activeAt: ideas.activeAt,
      editedAt: ideas.editedAt,
      editor: personJson(ideas.editorId),
      owner: personJson(ideas.ownerId),
      mergedInto: { id: root.id, slug: root.slug, title: root.title },
      mergedAt: ideas.mergedAt,
      merger: personJson(ideas.mergerId),
      gathered,
      call: { id: calls.id, slug: calls.slug, title: calls.title },
      origin: { source: origins.source, url: origins.url, authorName: origins.authorName, licence: origins.licence },
      myVote: sql<
        1 | -1 | null
      >`(select v.value from idea_votes v where v.idea_id = ideas.id and v.person_id = ${looker.id})`,
      followed: sql<boolean>`exists (select from idea_follows f where f.person_id = ${looker.id} and f.idea_id in ${familyOf(ideas.id)})`,
    })
    .from(ideas)
    .innerJoin(people, eq(people.id, ideas.authorId))
    .innerJoin(spaces, eq(spaces.id, ideas.spaceId))
    .leftJoin(root, and(eq(root.id, ideas.mergedIntoId), isVisibleRoot))
    .leftJoin(calls, and(eq(calls.id, ideas.callId), isNull(calls.deletedAt), inVisibleSpace(looker, calls.spaceId)))
    .leftJoin(origins, eq(origins.ideaId, ideas.id))
    .where(and(eq(ideas.id, sql.placeholder("id")), isVisibleIdea(looker))),
);

/** The idea as its page shows it, also one that is merged. Throws NotFound when there is none the viewer may see, Gone when it was deleted. */
export async function showIdea(db: Db, viewer: Viewer, id: IdeaId): Promise<ShownIdea> {
  const [row] = await read(db, { ...asLooker(viewer), id });
  if (!row) throw await whyMissing(db, viewer, id);
  return row;
}

/** An idea that was deleted where the viewer may look is Gone, so that search engines forget it; any other is NotFound. */
async function whyMissing(db: Db, viewer: Viewer, id: IdeaId): Promise<NotFound> {
  const [deleted] = await db
    .select({ id: ideas.id })
    .from(ideas)
    .where(and(eq(ideas.id, id), isNotNull(ideas.deletedAt), inVisibleSpace(viewer, ideas.spaceId)));
  return deleted ? new Gone() : new NotFound();
}
