import { and, eq, isNull, sql } from "drizzle-orm";
import type { Viewer } from "#app/domain/people/viewer.server";
import { inVisibleSpace, type Looker } from "#app/domain/spaces/visible.server";
import { NotFound } from "#app/lib/errors";
import type { Db, Tx } from "#app/platform/db.server";
import { type IdeaId, ideas } from "#db/schema/index";

/** Ideas the viewer may see: in a space that is open to them, and not deleted. Merged ones are among them. */
export const isVisibleIdea = (viewer: Looker) => and(isNull(ideas.deletedAt), inVisibleSpace(viewer, ideas.spaceId));

/** What the rules and the counters need to know of an idea; its texts are none of it. */
export const ideaFacts = {
  id: ideas.id,
  spaceId: ideas.spaceId,
  authorId: ideas.authorId,
  status: ideas.status,
  mergedIntoId: ideas.mergedIntoId,
  archivedAt: ideas.archivedAt,
  promoteCount: ideas.promoteCount,
  demoteCount: ideas.demoteCount,
  newPromoteCount: ideas.newPromoteCount,
  newDemoteCount: ideas.newDemoteCount,
  commentCount: ideas.commentCount,
  proposedAt: ideas.proposedAt,
  gathers: sql<boolean>`exists (select from ideas m where m.merged_into_id = ideas.id)`,
};

const texts = {
  title: ideas.title,
  slug: ideas.slug,
  problem: ideas.problem,
  problemHtml: ideas.problemHtml,
  body: ideas.body,
  html: ideas.html,
  excerpt: ideas.excerpt,
  language: ideas.language,
  editedAt: ideas.editedAt,
  editorId: ideas.editorId,
};

/** The idea itself, for the rules and for editing. Throws NotFound when there is none the viewer may see. */
export async function findIdea(db: Db, viewer: Viewer, id: IdeaId) {
  const [row] = await db
    .select({ ...ideaFacts, ...texts })
    .from(ideas)
    .where(and(eq(ideas.id, id), isVisibleIdea(viewer)));
  if (!row) throw new NotFound();
  return row;
}

/** The idea, held until the transaction ends: all that changes one or what hangs on it takes turns here. Throws NotFound. */
export async function lockIdea(tx: Tx, viewer: Viewer, id: IdeaId) {
  const [row] = await tx
    .select(ideaFacts)
    .from(ideas)
    .where(and(eq(ideas.id, id), isVisibleIdea(viewer)))
    .for("no key update");
  if (!row) throw new NotFound();
  return row;
}
