import { eq, sql } from "drizzle-orm";
import { type PersonRef, personColumns, personJson } from "#app/domain/people/reference.server";
import type { Member } from "#app/domain/people/viewer.server";
import { inVisibleSpace } from "#app/domain/spaces/visible.server";
import { type Cursor, cutPage, type Page } from "#app/lib/cursor";
import { allow, NotFound } from "#app/lib/errors";
import type { Db } from "#app/platform/db.server";
import { asMoment, keyset } from "#app/platform/keyset.server";
import { type GestureId, gestures, people, type QuestionId, questions } from "#db/schema/index";
import { GESTURES_PER_PAGE } from "./limits";
import { mayTakeBack, seesGestures } from "./policy";

/** A gesture as those who make them see it. */
export type GestureRow = {
  id: GestureId;
  person: PersonRef;
  giver: PersonRef | null;
  points: number;
  words: string;
  givenAt: Date;
  takenBackAt: Date | null;
  /** What it is about, where the viewer may see it. */
  question: { id: QuestionId; title: string } | null;
};

const rows = (db: Db, viewer: Member) =>
  db
    .select({
      id: gestures.id,
      giverId: gestures.giverId,
      person: personColumns,
      giver: personJson(gestures.giverId),
      points: gestures.points,
      words: gestures.words,
      givenAt: gestures.givenAt,
      takenBackAt: gestures.takenBackAt,
      questionId: questions.id,
      title: sql<
        string | null
      >`case when ${inVisibleSpace(viewer, gestures.spaceId)} and ${questions.deletedAt} is null then ${questions.title} end`,
    })
    .from(gestures)
    .innerJoin(people, eq(people.id, gestures.personId))
    .leftJoin(questions, eq(questions.id, gestures.questionId));

type Row = Awaited<ReturnType<typeof rows>>[number];

const asGesture = ({ giverId, questionId, title, ...row }: Row): GestureRow => ({
  ...row,
  question: questionId !== null && title !== null ? { id: questionId, title } : null,
});

/** A page of all gestures, the latest first. Throws Forbidden. */
export async function listGestures(
  db: Db,
  viewer: Member,
  at: { before?: Cursor | null; after?: Cursor | null } = {},
): Promise<Page<GestureRow>> {
  allow(seesGestures(viewer));
  const { backwards, started, order, past } = keyset(
    { column: gestures.givenAt, id: gestures.id, toValue: asMoment },
    at,
  );
  const found = await rows(db, viewer)
    .where(past)
    .orderBy(...order)
    .limit(GESTURES_PER_PAGE + 1);
  return cutPage(found.map(asGesture), {
    size: GESTURES_PER_PAGE,
    backwards,
    started,
    cursorOf: ({ givenAt, id }) => ({ value: givenAt.getTime(), id }),
  });
}

/** One gesture, and whether the viewer may take it back. Throws Forbidden, NotFound. */
export async function findGesture(
  db: Db,
  viewer: Member,
  id: GestureId,
  now: Date,
): Promise<GestureRow & { mayTakeBack: boolean }> {
  allow(seesGestures(viewer));
  const [row] = await rows(db, viewer).where(eq(gestures.id, id));
  if (!row) throw new NotFound();
  const open = row.takenBackAt === null && !row.person.former;
  return { ...asGesture(row), mayTakeBack: open && mayTakeBack(viewer, row.giverId, now) };
}

/** Somebody to make a gesture to. Throws NotFound. */
export async function findReceiver(db: Db, handle: string) {
  const [person] = await db
    .select({ id: people.id, handle: people.handle, name: people.name, role: people.role, leftAt: people.leftAt })
    .from(people)
    .where(eq(people.handle, handle));
  if (!person || person.leftAt !== null) throw new NotFound();
  return person;
}
