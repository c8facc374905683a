import { and, eq, or, type SQL, sql } from "drizzle-orm";
import type { Viewer } from "#app/domain/people/viewer.server";
import { inVisibleSpace } from "#app/domain/spaces/visible.server";
import { NotFound } from "#app/lib/errors";
import type { Db } from "#app/platform/db.server";
import {
  answers,
  attachments,
  calls,
  comments,
  ideas,
  questions,
  statusUpdates,
  type UploadKind,
  uploads,
} from "#db/schema/index";

export type FoundFile = { key: string; kind: UploadKind };

/**
 * A picture or a logo is everybody's. A post's image is its owner's, and of those who may see a post it stands in.
 * Throws NotFound for all others, as for a key that never was.
 */
export async function findFile(db: Db, viewer: Viewer, key: string): Promise<FoundFile> {
  const [found] = await db
    .select({ key: uploads.key, kind: uploads.kind })
    .from(uploads)
    .where(and(eq(uploads.key, key), isVisibleUpload(viewer)));
  if (!found) throw new NotFound();
  return found;
}

const isVisibleUpload = (viewer: Viewer) =>
  or(sql`${uploads.kind} <> 'image'`, viewer ? eq(uploads.ownerId, viewer.id) : undefined, standsInVisiblePost(viewer));

/** A post is seen with what it hangs on: neither is deleted, and its space is open to the viewer. */
const standsInVisiblePost = (viewer: Viewer): SQL => sql`exists (
  select from ${attachments}
  left join ${comments} on ${comments.id} = ${attachments.commentId}
  left join ${answers} on ${answers.id} = coalesce(${attachments.answerId}, ${comments.answerId})
  left join ${statusUpdates} on ${statusUpdates.id} = ${attachments.statusUpdateId}
  left join ${questions} on ${questions.id} = coalesce(
    ${attachments.questionId}, ${comments.questionId}, ${answers.questionId}, ${statusUpdates.questionId})
  left join ${ideas} on ${ideas.id} = coalesce(${attachments.ideaId}, ${comments.ideaId}, ${statusUpdates.ideaId})
  left join ${calls} on ${calls.id} = ${attachments.callId}
  where ${attachments.uploadKey} = ${uploads.key}
    and ${comments.deletedAt} is null and ${answers.deletedAt} is null and ${questions.deletedAt} is null
    and ${ideas.deletedAt} is null and ${calls.deletedAt} is null
    and ${inVisibleSpace(viewer, sql`coalesce(${questions.spaceId}, ${ideas.spaceId}, ${calls.spaceId})`)})`;
