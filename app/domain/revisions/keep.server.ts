import { and, count, desc, eq, lt, type SQL } from "drizzle-orm";
import { type PersonRef, personColumns } from "#app/domain/people/reference.server";
import type { Db, Tx } from "#app/platform/db.server";
import {
  type AnswerId,
  type IdeaId,
  type PersonId,
  people,
  type QuestionId,
  revisions,
  type StatusUpdateId,
} from "#db/schema/index";

/** Whose versions they are. */
export type Subject =
  | { questionId: QuestionId }
  | { answerId: AnswerId }
  | { ideaId: IdeaId }
  | { statusUpdateId: StatusUpdateId };

/** A version of a text that another one replaced. */
export type Revision = {
  number: number;
  title: string | null;
  /** The problem an idea solves, or what would change the company's mind. */
  aside: string | null;
  body: string;
  tags: string[] | null;
  writtenAt: Date;
  replacedBecause: string;
  editor: PersonRef;
};

function isOf(subject: Subject): SQL {
  if ("questionId" in subject) return eq(revisions.questionId, subject.questionId);
  if ("answerId" in subject) return eq(revisions.answerId, subject.answerId);
  if ("ideaId" in subject) return eq(revisions.ideaId, subject.ideaId);
  return eq(revisions.statusUpdateId, subject.statusUpdateId);
}

/** The text as it stood is kept, with who wrote it and why it was replaced. The caller holds the post's row locked. */
export async function keepRevision(
  tx: Tx,
  subject: Subject,
  replaced: {
    title?: string;
    aside?: string | null;
    body: string;
    tags?: string[];
    editorId: PersonId;
    writtenAt: Date;
    replacedBecause: string;
  },
): Promise<void> {
  const [earlier] = await tx.select({ number: count() }).from(revisions).where(isOf(subject));
  await tx.insert(revisions).values({ ...subject, ...replaced, number: (earlier?.number ?? 0) + 1 });
}

/** Versions that were replaced, newest first; of those older than number `below`, and no more than `most`, where these are given. */
export async function listRevisions(
  db: Db,
  subject: Subject,
  { below = null, most }: { below?: number | null; most?: number } = {},
): Promise<Revision[]> {
  const found = db
    .select({
      number: revisions.number,
      title: revisions.title,
      aside: revisions.aside,
      body: revisions.body,
      tags: revisions.tags,
      writtenAt: revisions.writtenAt,
      replacedBecause: revisions.replacedBecause,
      editor: personColumns,
    })
    .from(revisions)
    .innerJoin(people, eq(people.id, revisions.editorId))
    .where(and(isOf(subject), below === null ? undefined : lt(revisions.number, below)))
    .orderBy(desc(revisions.number));
  return most === undefined ? found : found.limit(most);
}
