import type { Viewer } from "#app/domain/people/viewer.server";
import { isVisibleSpace } from "#app/domain/spaces/visible.server";
import type { Db } from "#app/platform/db.server";
import { type SpaceId, spaces } from "#db/schema/index";

export type SpaceInScope = { id: SpaceId; slug: string; name: string };

/** The spaces whose documents the viewer may find, as their rights are now. */
export async function spacesInScope(db: Db, viewer: Viewer): Promise<SpaceInScope[]> {
  return db.select({ id: spaces.id, slug: spaces.slug, name: spaces.name }).from(spaces).where(isVisibleSpace(viewer));
}
