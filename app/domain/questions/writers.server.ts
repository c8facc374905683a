import { and, eq, sql } from "drizzle-orm";
import { type PersonRef, personJson } from "#app/domain/people/reference.server";
import type { Viewer } from "#app/domain/people/viewer.server";
import type { Looker } from "#app/domain/spaces/visible.server";
import { NotFound } from "#app/lib/errors";
import type { Db } from "#app/platform/db.server";
import { type QuestionId, questions } from "#db/schema/index";
import { isVisibleQuestion } from "./find.server";

/** Writers shown at most; more are no more helpful to know. */
const WRITERS_SHOWN = 5;

/** Claims that count: not run out, and of people who may still write. */
const standing = sql`select c.person_id, c.claimed_at from claims c join people p on p.id = c.person_id
  where c.question_id = questions.id and c.until > now() and p.left_at is null
    and (p.suspended_until is null or p.suspended_until <= now())`;

/** Who is writing an answer now, but for the viewer, the first one first. */
export const writersBeside = (viewer: Looker) => sql<PersonRef[]>`coalesce((
  select jsonb_agg(${personJson(sql`w.person_id`)} order by w.claimed_at)
  from (${standing} and c.person_id is distinct from ${viewer?.id ?? null}::bigint order by c.claimed_at limit ${WRITERS_SHOWN}) w
), '[]'::jsonb)`;

/** Whether anybody is writing an answer now. */
export const isBeingAnswered = sql<boolean>`exists (${standing})`;

/** Who else is writing an answer to the question now. Throws NotFound. */
export async function listWriters(db: Db, viewer: Viewer, id: QuestionId): Promise<PersonRef[]> {
  const [row] = await db
    .select({ writers: writersBeside(viewer) })
    .from(questions)
    .where(and(eq(questions.id, id), isVisibleQuestion(viewer)));
  if (!row) throw new NotFound();
  return row.writers;
}
