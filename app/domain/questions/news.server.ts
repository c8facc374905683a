import { and, eq, sql } from "drizzle-orm";
import type { Viewer } from "#app/domain/people/viewer.server";
import { NotFound } from "#app/lib/errors";
import type { Db } from "#app/platform/db.server";
import { type QuestionId, questions } from "#db/schema/index";
import { isVisibleQuestion } from "./find.server";

/** How a question stands, in numbers alone: by their change a page knows that it is out of date. */
export type News = {
  answers: number;
  accepted: number;
  /** On the question and on its answers, as all that follows. */
  comments: number;
  votes: number;
  /** When something was last edited, in milliseconds; 0 for never. */
  editedMs: number;
  closed: boolean;
  /** Changes when somebody begins to write an answer or ends. */
  writing: string;
};

// Names are spelled out: in a select from one table, drizzle writes columns without their table.
export const news = sql<News>`(
  select jsonb_build_object(
    'answers', questions.answer_count,
    'accepted', questions.accepted_count,
    'comments', questions.comment_count + coalesce(sum(a.comment_count), 0),
    'votes', questions.up_count + questions.down_count + coalesce(sum(a.up_count + a.down_count), 0),
    'editedMs', coalesce(extract(epoch from greatest(questions.edited_at, max(a.edited_at))) * 1000, 0)::bigint,
    'closed', questions.closed_at is not null,
    'writing', (select concat(count(*), ' ', extract(epoch from max(c.claimed_at)) * 1000) from claims c
      where c.question_id = questions.id and c.until > now()))
  from answers a where a.question_id = questions.id and a.deleted_at is null)`;

/** How the question stands now. Throws NotFound when the viewer may not see it, or no longer. */
export async function findNews(db: Db, viewer: Viewer, id: QuestionId): Promise<News> {
  const [row] = await db
    .select({ news })
    .from(questions)
    .where(and(eq(questions.id, id), isVisibleQuestion(viewer)));
  if (!row) throw new NotFound();
  return row.news;
}
