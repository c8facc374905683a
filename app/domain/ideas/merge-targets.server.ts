import { and, eq, ne, type SQL, sql } from "drizzle-orm";
import type { Member } from "#app/domain/people/viewer.server";
import { readId } from "#app/lib/paths";
import type { Db } from "#app/platform/db.server";
import { type IdeaId, type IdeaStatus, ideas, type Language, type SpaceId, spaces } from "#db/schema/index";
import { isVisibleIdea } from "./find.server";
import { MERGE_TARGETS_SHOWN } from "./limits";

/** An idea that another one may be merged into. */
export type MergeTarget = {
  id: IdeaId;
  slug: string;
  title: string;
  language: Language;
  status: IdeaStatus;
  promoteCount: number;
};

const columns = {
  id: ideas.id,
  slug: ideas.slug,
  title: ideas.title,
  language: ideas.language,
  status: ideas.status,
  promoteCount: ideas.promoteCount,
};

type From = { id: IdeaId; spaceId: SpaceId; title: string };

/**
 * Ideas into which this one may be merged, by what somebody looks for: a number, the address of an idea or words of its title;
 * those with a title like its own where they look for nothing yet. The best first.
 */
export async function findMergeTargets(db: Db, viewer: Member, idea: From, words: string): Promise<MergeTarget[]> {
  const number = ideaNamed(words);
  const alike = sql`word_similarity(lower(${words || idea.title}), lower(${ideas.title}))`;
  return db
    .select(columns)
    .from(ideas)
    .where(
      and(mayTake(viewer, idea), number === null ? sql`${alike} >= ${words ? FOUND : ALIKE}` : eq(ideas.id, number)),
    )
    .orderBy(sql`${alike} desc`, sql`${ideas.score} desc`, ideas.id)
    .limit(MERGE_TARGETS_SHOWN);
}

/** The idea with this id, if this one may be merged into it, and how many votes that would carry there; null when not. */
export async function findMergeTarget(
  db: Db,
  viewer: Member,
  idea: From,
  id: IdeaId,
): Promise<(MergeTarget & { carried: number }) | null> {
  const carried = sql<number>`(
    select count(*) from idea_votes v where v.idea_id = ${idea.id} and v.person_id is distinct from ideas.author_id
      and not exists (select from idea_votes t where t.idea_id = ideas.id and t.person_id = v.person_id))`.mapWith(
    Number,
  );
  const [row] = await db
    .select({ ...columns, carried })
    .from(ideas)
    .where(and(mayTake(viewer, idea), eq(ideas.id, id)));
  return row ?? null;
}

/** From which likeness of titles on an idea is offered, and is found. */
const ALIKE = 0.4;
const FOUND = 0.5;

const mayTake = (viewer: Member, idea: From): SQL | undefined =>
  and(
    isVisibleIdea(viewer),
    sql`${ideas.listed}`,
    ne(ideas.id, idea.id),
    sql`${groupOf(ideas.spaceId)} is not distinct from ${groupOf(idea.spaceId)}`,
  );

const groupOf = (spaceId: unknown) => sql`(select ${spaces.groupId} from ${spaces} where ${spaces.id} = ${spaceId})`;

/** The idea that is named by its number or its address. */
function ideaNamed(words: string): IdeaId | null {
  const [, named] = /^(?:#|https?:\/\/[^/\s]+\/ideas\/|\/ideas\/)?(\d[^/\s]*)$/.exec(words) ?? [];
  return readId(named) as IdeaId | null;
}
