import { and, eq, inArray, or, sql } from "drizzle-orm";
import type { Viewer } from "#app/domain/people/viewer.server";
import type { ImageSize, SafeHtml } from "#app/lib/markdown";
import { filePath } from "#app/lib/paths";
import type { Db, Tx } from "#app/platform/db.server";
import {
  type AnswerId,
  attachments,
  type CallId,
  type CommentId,
  type IdeaId,
  type QuestionId,
  type StatusUpdateId,
  uploads,
} from "#db/schema/index";
import { IMAGES_PER_TEXT } from "./limits";

/** What an image stands in. */
export type Post =
  | { questionId: QuestionId }
  | { answerId: AnswerId }
  | { commentId: CommentId }
  | { ideaId: IdeaId }
  | { statusUpdateId: StatusUpdateId }
  | { callId: CallId };

/**
 * The images that a text by `writer` shows, by path: their own, and those that stood in this post before. Another's image
 * stays a link: showing it would open it to everybody who may see the post.
 */
export async function findImages(
  db: Db,
  writer: Viewer,
  body: string,
  post?: Post,
): Promise<ReadonlyMap<string, ImageSize>> {
  const keys = [...new Set([...body.matchAll(NAMED)].map(([, key = ""]) => key))].slice(0, IMAGES_PER_TEXT);
  if (keys.length === 0 || !writer) return new Map();
  const stoodThere =
    post && sql`exists (select from ${attachments} where ${attachments.uploadKey} = ${uploads.key} and ${isOn(post)})`;
  const rows = await db
    .select({ key: uploads.key, width: uploads.width, height: uploads.height })
    .from(uploads)
    .where(and(inArray(uploads.key, keys), eq(uploads.kind, "image"), or(eq(uploads.ownerId, writer.id), stoodThere)));
  return new Map(rows.map(({ key, ...size }) => [filePath(key), size]));
}

/** The images that the post shows stand in it, and no others; `before` is how it read until now. */
export async function attachImages(tx: Tx, post: Post, html: SafeHtml, before = ""): Promise<void> {
  const keys = shownIn(html);
  const former = shownIn(before);
  if (keys.join() === former.join()) return;
  await tx.delete(attachments).where(isOn(post));
  if (keys.length > 0)
    await tx.insert(attachments).select(
      tx
        .select({
          uploadKey: uploads.key,
          questionId: idOr("questionId", post).as("question_id"),
          answerId: idOr("answerId", post).as("answer_id"),
          commentId: idOr("commentId", post).as("comment_id"),
          ideaId: idOr("ideaId", post).as("idea_id"),
          statusUpdateId: idOr("statusUpdateId", post).as("status_update_id"),
          callId: idOr("callId", post).as("call_id"),
        })
        .from(uploads)
        .where(inArray(uploads.key, keys)),
    );
  await tx
    .update(uploads)
    .set({
      unusedSince: sql`case when exists (select from attachments a where a.upload_key = uploads.key) then null else now() end`,
    })
    .where(inArray(uploads.key, [...keys, ...former]));
}

const NAMED = /\/files\/([A-Za-z0-9_-]{1,100})\.webp/g;
const SHOWN = /<img src="\/files\/([A-Za-z0-9_-]{1,100})\.webp"/g;

const shownIn = (html: string) => [...new Set([...html.matchAll(SHOWN)].map(([, key = ""]) => key))].sort();

const COLUMNS = ["questionId", "answerId", "commentId", "ideaId", "statusUpdateId", "callId"] as const;
type Column = (typeof COLUMNS)[number];

const idOf = (column: Column, post: Post): number | null => {
  const ids: Partial<Record<Column, number>> = post;
  return ids[column] ?? null;
};

const idOr = (column: Column, post: Post) => sql<number | null>`${idOf(column, post)}::bigint`;

const isOn = (post: Post) =>
  or(
    ...COLUMNS.flatMap((column) => {
      const id = idOf(column, post);
      return id === null ? [] : [eq(attachments[column], id)];
    }),
  );
