import { and, eq, gt, isNull, lte } from "drizzle-orm";
import type { Viewer } from "#app/domain/people/viewer.server";
import { type SpaceRef, spaceColumns } from "#app/domain/spaces/list.server";
import { inVisibleSpace, type Looker } from "#app/domain/spaces/visible.server";
import { NotFound } from "#app/lib/errors";
import type { Db, Tx } from "#app/platform/db.server";
import { type CallId, calls, spaces } from "#db/schema/index";

/** Calls the viewer may see: in a space that is open to them, and not deleted. */
export const isVisibleCall = (viewer: Looker) => and(isNull(calls.deletedAt), inVisibleSpace(viewer, calls.spaceId));

/** The call itself, for the rules and for editing. Throws NotFound when there is none the viewer may see. */
export async function findCall(db: Db, viewer: Viewer, id: CallId) {
  const [row] = await db
    .select()
    .from(calls)
    .where(and(eq(calls.id, id), isVisibleCall(viewer)));
  if (!row) throw new NotFound();
  return row;
}

/** The call, held until the transaction ends. Throws NotFound. */
export async function lockCall(tx: Tx, viewer: Viewer, id: CallId) {
  const [row] = await tx
    .select()
    .from(calls)
    .where(and(eq(calls.id, id), isVisibleCall(viewer)))
    .for("no key update");
  if (!row) throw new NotFound();
  return row;
}

/** A call that takes ideas now, as the form to propose one shows it. */
export type OpenCall = {
  id: CallId;
  slug: string;
  title: string;
  prompts: string[];
  closesAt: Date;
  space: SpaceRef;
};

/** The call, if it takes ideas now and the viewer may see it; null otherwise. An idea that answers it belongs into its space. */
export async function findOpenCall(db: Db, viewer: Viewer, id: CallId, now: Date): Promise<OpenCall | null> {
  const [row] = await db
    .select({
      id: calls.id,
      slug: calls.slug,
      title: calls.title,
      prompts: calls.prompts,
      closesAt: calls.closesAt,
      space: spaceColumns,
    })
    .from(calls)
    .innerJoin(spaces, eq(spaces.id, calls.spaceId))
    .where(and(eq(calls.id, id), lte(calls.opensAt, now), gt(calls.closesAt, now), isVisibleCall(viewer)));
  return row ?? null;
}
