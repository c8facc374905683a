import { type Column, type SQL, sql } from "drizzle-orm";
import type { Viewer } from "#app/domain/people/viewer.server";
import { spaces } from "#db/schema/index";

/** Holds where `spaceId` is a space the viewer may know of: every read of what stands in a space starts from it. */
export function inVisibleSpace(viewer: Viewer, spaceId: Column): SQL {
  return sql`${spaceId} in (select ${spaces.id} from ${spaces} where ${isVisibleSpace(viewer)})`;
}

/** The same on the spaces themselves. */
export function isVisibleSpace(viewer: Viewer): SQL {
  const own = viewer?.privateSpaces ?? [];
  if (own.length === 0) return sql`${spaces.groupId} is null`;
  return sql`(${spaces.groupId} is null or ${spaces.id} = any(${sql.param(`{${own.join(",")}}`)}::bigint[]))`;
}
