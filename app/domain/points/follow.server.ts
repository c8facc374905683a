import { sql } from "drizzle-orm";
import type { Activity } from "#app/domain/activity/read.server";
import type { ActivityKind } from "#app/domain/activity/record.server";
import { happenedSince } from "#app/domain/activity/since.server";
import { DAY_MS } from "#app/lib/time";
import type { Db } from "#app/platform/db.server";
import type { AnswerId, IdeaId } from "#db/schema/index";
import { type Settled, type Subjects, settle } from "./settle.server";
import { asArray } from "./subjects.server";

/** Days that are looked back on for what was not settled. */
const LATE_DAYS = 2;
/** Answers and ideas settled in one transaction. */
const AT_ONCE = 200;

const OF_ANSWERS: readonly ActivityKind[] = [
  "answer.accepted",
  "answer.unaccepted",
  "answer.deleted",
  "vote.cast",
  "question.deleted",
];
const OF_IDEAS: readonly ActivityKind[] = ["status.set", "idea.deleted", "idea.merged", "idea.unmerged"];
const KINDS: ReadonlySet<string> = new Set<ActivityKind>([...OF_ANSWERS, ...OF_IDEAS]);

/** Points that were earned by what happened are given, those that are not any more are taken back. May be called twice, or late. */
export async function followForPoints(db: Db, happened: readonly Activity[]): Promise<void> {
  const earning = happened.filter(({ kind }) => KINDS.has(kind));
  if (earning.length > 0) await settleInParts(db, await subjectsOf(db, earning));
}

type Touching = Pick<Activity, "kind" | "questionId" | "answerId" | "ideaId" | "happenedAt">;

async function subjectsOf(db: Db, happened: readonly Touching[]): Promise<Subjects> {
  const answers = new Map<AnswerId, Date>();
  const ideas = new Map<IdeaId, Date>();
  const deleted = new Map<number, Date>();
  for (const { kind, questionId, answerId, ideaId, happenedAt } of happened) {
    if (answerId) answers.set(answerId as AnswerId, happenedAt);
    else if (ideaId) ideas.set(ideaId as IdeaId, happenedAt);
    else if (kind === "question.deleted" && questionId) deleted.set(questionId, happenedAt);
  }
  for (const { id, questionId } of await answersUnder(db, [...deleted.keys()])) {
    const at = deleted.get(questionId);
    if (at) answers.set(id, at);
  }
  return { answers, ideas };
}

async function answersUnder(db: Db, questions: readonly number[]): Promise<{ id: AnswerId; questionId: number }[]> {
  if (questions.length === 0) return [];
  const rows = await db.execute<{ id: string; questionId: string }>(sql`
    select id, question_id as "questionId" from answers where question_id = any(${asArray(questions)})`);
  return rows.map(({ id, questionId }) => ({ id: Number(id) as AnswerId, questionId: Number(questionId) }));
}

/** The same as settling, for as many as there are. */
export async function settleInParts(db: Db, { answers, ideas }: Subjects): Promise<Settled> {
  const sum: Settled = { given: 0, takenBack: 0 };
  const add = async (subjects: Subjects) => {
    const { given, takenBack } = await settle(db, subjects);
    sum.given += given;
    sum.takenBack += takenBack;
  };
  const none = { answers: new Map(), ideas: new Map() };
  for (const part of partsOf(answers)) await add({ ...none, answers: part });
  for (const part of partsOf(ideas)) await add({ ...none, ideas: part });
  return sum;
}

function partsOf<Id>(subjects: ReadonlyMap<Id, Date>): Map<Id, Date>[] {
  const all = [...subjects];
  return Array.from(
    { length: Math.ceil(all.length / AT_ONCE) },
    (_, part) => new Map(all.slice(part * AT_ONCE, (part + 1) * AT_ONCE)),
  );
}

/** Everything that was touched in the last two days is settled anew. Says what had been missed: nothing, as a rule. */
export async function settleLately(db: Db, now: Date): Promise<Settled> {
  const touched: Activity[] = [];
  for await (const happened of happenedSince(db, new Date(now.getTime() - LATE_DAYS * DAY_MS)))
    touched.push(...happened.filter(({ kind }) => KINDS.has(kind)));
  // The latest came first, and of one subject the latest is what counts.
  return settleInParts(db, await subjectsOf(db, touched.reverse()));
}
