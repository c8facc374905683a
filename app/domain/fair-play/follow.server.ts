import { sql } from "drizzle-orm";
import type { Activity } from "#app/domain/activity/read.server";
import type { ActivityKind } from "#app/domain/activity/record.server";
import { settleInParts } from "#app/domain/points/follow.server";
import { settleReputation } from "#app/domain/reputation/settle.server";
import type { TouchedVote } from "#app/domain/reputation/touched.server";
import type { Db } from "#app/platform/db.server";
import type { AnswerId } from "#db/schema/index";

const VERDICTS: ReadonlySet<string> = new Set<ActivityKind>([
  "signal.upheld",
  "signal.dismissed",
  "signal.verdict-taken-back",
]);

/** Votes settled in one transaction. */
const AT_ONCE = 500;

/**
 * What lies between those whom a verdict is about, and on the answers it names, is settled as it now stands: upheld, what it earned
 * is taken back; taken back or dismissed, it is given again. May be called twice, or late.
 */
export async function followVerdict(db: Db, { kind, detail, happenedAt }: Activity, now: Date): Promise<void> {
  if (!VERDICTS.has(kind)) return;
  const id = Number(detail?.signal);
  const [votes, accepted] = [await votesBetween(db, id), await acceptedBetween(db, id)];
  for (let from = 0; from < votes.length; from += AT_ONCE)
    await settleReputation(db, { votes: votes.slice(from, from + AT_ONCE), answerIds: [] }, now);
  await settleReputation(db, { votes: [], answerIds: accepted }, now);
  const answers = new Set([...votes.flatMap(({ answerId }) => answerId ?? []), ...accepted]);
  await settleInParts(db, {
    answers: new Map([...answers].map((answer) => [answer as AnswerId, happenedAt])),
    ideas: new Map(),
  });
}

async function votesBetween(db: Db, signalId: number): Promise<TouchedVote[]> {
  const rows = await db.execute<{ voter: string; question: string; answer: string | null }>(sql`
    with voted as (
      select v.* from favour_verdicts f join votes v on v.person_id = f.giver_id and v.author_id = f.taker_id where f.signal_id = ${signalId}
      union
      select v.* from favour_verdicts f join votes v on v.answer_id = f.answer_id and v.answer_id is not null
      where f.signal_id = ${signalId} and v.person_id is not null
    )
    select v.person_id as voter, coalesce(v.question_id, a.question_id) as question, v.answer_id as answer
    from voted v left join answers a on a.id = v.answer_id order by v.id`);
  return rows.map(({ voter, question, answer }) => ({
    voterId: Number(voter),
    questionId: Number(question),
    answerId: answer === null ? null : Number(answer),
  }));
}

async function acceptedBetween(db: Db, signalId: number): Promise<number[]> {
  const rows = await db.execute<{ id: string }>(sql`
    select a.id from favour_verdicts f join answers a on a.author_id = f.taker_id and a.accepter_id = f.giver_id where f.signal_id = ${signalId}
    union select f.answer_id from favour_verdicts f where f.signal_id = ${signalId} and f.answer_id is not null`);
  return rows.map(({ id }) => Number(id));
}
