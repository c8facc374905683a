import { and, asc, gt } from "drizzle-orm";
import type { Viewer } from "#app/domain/people/viewer.server";
import { type SpaceRef, spaceColumns } from "#app/domain/spaces/list.server";
import { asLooker, isVisibleSpace, looker } from "#app/domain/spaces/visible.server";
import { type Db, statement } from "#app/platform/db.server";
import { spaces } from "#db/schema/index";

const read = statement((db) =>
  db
    .select(spaceColumns)
    .from(spaces)
    .where(and(gt(spaces.ideaCount, 0), isVisibleSpace(looker)))
    .orderBy(asc(spaces.position), asc(spaces.name)),
);

/** The spaces that have open ideas, of those the viewer may know of, in the owner's order. */
export const listSpacesWithIdeas = (db: Db, viewer: Viewer): Promise<SpaceRef[]> => read(db, asLooker(viewer));
