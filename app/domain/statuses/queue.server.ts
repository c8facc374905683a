import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { isVisibleIdea } from "#app/domain/ideas/find.server";
import { type PersonRef, personJson } from "#app/domain/people/reference.server";
import type { Member } from "#app/domain/people/viewer.server";
import { type SpaceRef, spaceColumns } from "#app/domain/spaces/list.server";
import { allow } from "#app/lib/errors";
import { DAY_MS, isoDay } from "#app/lib/time";
import type { Db } from "#app/platform/db.server";
import { type IdeaId, ideas, promises, questions, spaces, statusUpdates } from "#db/schema/index";
import { isLatestWord } from "./latest.server";
import { QUEUE_SHOWN } from "./limits";
import { maySeeQueue } from "./policy";
import { isSeenPromise, onWhat, type PromiseRow } from "./promises.server";

/** Something that waits for the company's word. */
export type Waiting = Pick<PromiseRow, "on" | "count" | "space" | "dueAt"> & { owner: PersonRef | null };
/** An idea that was put off until a day that has come. */
export type LookAgain = {
  id: IdeaId;
  slug: string;
  title: string;
  promoteCount: number;
  space: SpaceRef;
  lookAgainOn: string;
  owner: PersonRef | null;
};
/** Each holds at most QUEUE_SHOWN; the counts are of all. */
export type Queue = { waiting: Waiting[]; waitingCount: number; lookAgain: LookAgain[]; lookAgainCount: number };

/**
 * What waits for a word of the company in the spaces the member speaks for: what is most overdue by votes times days, then
 * what is due, the soonest first; and the ideas whose day to be looked at again has come. `mine` leaves those that the member takes care of.
 * Throws Forbidden.
 */
export async function readQueue(db: Db, member: Member, { mine, now }: { mine: boolean; now: Date }): Promise<Queue> {
  allow(maySeeQueue(member));
  const [waiting, lookAgain] = await Promise.all([
    listWaiting(db, member, mine, now),
    listLookAgain(db, member, mine, now),
  ]);
  return {
    waiting: waiting.map(({ idea, question, space, dueAt, owner }) => ({
      ...onWhat({ idea, question }),
      space,
      dueAt,
      owner,
    })),
    waitingCount: waiting[0]?.all ?? 0,
    lookAgain: lookAgain.map(({ all: _, ...row }) => row),
    lookAgainCount: lookAgain[0]?.all ?? 0,
  };
}

const spokenFor = (member: Member) => sql`any(${sql.param(`{${member.speaksFor.join(",")}}`)}::bigint[])`;
/** How many rows there are, whatever the limit. */
const all = sql<number>`count(*) over ()`.mapWith(Number);

function listWaiting(db: Db, member: Member, mine: boolean, now: Date) {
  const count = sql`coalesce(${ideas.promoteCount}, ${questions.affectedCount})`;
  const daysOverdue = sql`greatest(0, extract(epoch from ${now.toISOString()}::timestamptz - ${promises.dueAt}) * 1000 / ${DAY_MS})`;
  return db
    .select({
      idea: { id: ideas.id, slug: ideas.slug, title: ideas.title, count: ideas.promoteCount },
      question: { id: questions.id, slug: questions.slug, title: questions.title, count: questions.affectedCount },
      space: spaceColumns,
      dueAt: promises.dueAt,
      owner: personJson(ideas.ownerId),
      all,
    })
    .from(promises)
    .leftJoin(ideas, eq(ideas.id, promises.ideaId))
    .leftJoin(questions, eq(questions.id, promises.questionId))
    .innerJoin(spaces, eq(spaces.id, promises.spaceId))
    .where(
      and(
        isNull(promises.keptAt),
        sql`${promises.spaceId} = ${spokenFor(member)}`,
        isSeenPromise(member),
        mine ? eq(ideas.ownerId, member.id) : undefined,
      ),
    )
    .orderBy(sql`${count} * ${daysOverdue} desc`, asc(promises.dueAt), asc(promises.id))
    .limit(QUEUE_SHOWN);
}

function listLookAgain(db: Db, member: Member, mine: boolean, now: Date) {
  return db
    .select({
      id: ideas.id,
      slug: ideas.slug,
      title: ideas.title,
      promoteCount: ideas.promoteCount,
      space: spaceColumns,
      lookAgainOn: sql<string>`${statusUpdates.lookAgainOn}`,
      owner: personJson(ideas.ownerId),
      all,
    })
    .from(statusUpdates)
    .innerJoin(ideas, and(eq(ideas.id, statusUpdates.ideaId), eq(ideas.status, "not-now")))
    .innerJoin(spaces, eq(spaces.id, ideas.spaceId))
    .where(
      and(
        sql`${statusUpdates.lookAgainOn} <= ${isoDay(now)}`,
        isLatestWord,
        sql`${ideas.listed}`,
        isVisibleIdea(member),
        sql`${spaces.id} = ${spokenFor(member)}`,
        mine ? eq(ideas.ownerId, member.id) : undefined,
      ),
    )
    .orderBy(asc(statusUpdates.lookAgainOn), asc(ideas.id))
    .limit(QUEUE_SHOWN);
}
