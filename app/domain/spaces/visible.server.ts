import { type Column, type SQL, sql } from "drizzle-orm";
import type { Viewer } from "#app/domain/people/viewer.server";
import { type SpaceId, spaces } from "#db/schema/index";

/** Whoever will look: stands for them in a statement that is written once, which `asLooker` fills in. */
export const looker = { id: sql.placeholder("looker"), privateSpaces: sql.placeholder("lookersSpaces") };

/** A viewer, known already or only when the statement is sent. */
export type Looker = Viewer | typeof looker;

/** The viewer as a statement written for any `looker` is filled in with. */
export const asLooker = (viewer: Viewer) => ({
  looker: viewer?.id ?? null,
  lookersSpaces: asArray(viewer?.privateSpaces ?? []),
});

/** Holds where `spaceId` is a space the viewer may know of: every read of what stands in a space starts from it. */
export function inVisibleSpace(viewer: Looker, spaceId: Column | SQL): SQL {
  return sql`${spaceId} in (select ${spaces.id} from ${spaces} where ${isVisibleSpace(viewer)})`;
}

/** The same on the spaces themselves. */
export function isVisibleSpace(viewer: Looker): SQL {
  const own = viewer?.privateSpaces ?? [];
  if ("length" in own && own.length === 0) return sql`${spaces.groupId} is null`;
  const ids = "length" in own ? sql.param(asArray(own)) : own;
  return sql`(${spaces.groupId} is null or ${spaces.id} = any(${ids}::bigint[]))`;
}

/** The ids of the spaces the viewer may know of, as one column. */
export const visibleSpaceIds = (viewer: Looker) =>
  sql<SpaceId[]>`(select coalesce(jsonb_agg(${spaces.id}), '[]') from ${spaces} where ${isVisibleSpace(viewer)})`;

/** Ids as PostgreSQL writes an array. */
const asArray = (ids: readonly number[]) => `{${ids.join(",")}}`;
