import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { takeUnfollowed } from "#app/domain/activity/unfollowed.server";
import { setAcceptance } from "#app/domain/answers/accept.server";
import { deleteAnswer } from "#app/domain/answers/delete.server";
import { voteOnAnswer } from "#app/domain/answers/vote.server";
import type { Member } from "#app/domain/people/viewer.server";
import { confirmDue } from "#app/domain/points/confirm.server";
import { followForPoints, settleLately } from "#app/domain/points/follow.server";
import { setFollow } from "#app/domain/questions/follow.server";
import { followForReputation, sweepReputation } from "#app/domain/reputation/follow.server";
import { closeSome } from "#app/domain/rewards/close.server";
import { WANTED_VOTES } from "#app/domain/votes/wanted";
import { Conflict, Forbidden, NotFound, TooMany } from "#app/lib/errors";
import { DAY_MS } from "#app/lib/time";
import { connect, inTransaction } from "#app/platform/db.server";
import type { AnswerId, PeriodId, PersonId, QuestionId } from "#db/schema/index";
import { chance } from "#tests/support/chance";
import * as make from "#tests/support/make";

/** What one worker process does over and over until it is killed. What somebody may not do, or is gone, is no fault; anything else is said. */
const [role = "", url = "", seed = "", begins = "", days = ""] = process.argv.slice(2);
const { db } = connect(url, { max: 2, statementTimeoutSeconds: 30 });
const { of, next, below } = chance(Number(seed));
const moment = () => new Date(Date.parse(begins) + below(Number(days) * DAY_MS));

type Post = { id: AnswerId; question: QuestionId; author: PersonId; asker: PersonId };
const people = await Promise.all(
  (await db.execute<{ id: PersonId }>(sql`select id::int from people where role = 'member' order by id`)).map(
    ({ id }) => make.member(db, id),
  ),
);
const whoIs = (id: PersonId): Member => people.find((one) => one.id === id) ?? of(people);

const readPosts = () =>
  db.execute<Post>(sql`
    select a.id::int, a.question_id::int as question, a.author_id::int as author, q.author_id::int as asker
    from answers a join questions q on q.id = a.question_id where a.deleted_at is null order by a.id`);

async function act(): Promise<unknown> {
  const { id, question, author, asker } = of(await readPosts());
  const [dice, at] = [next(), moment()];
  if (dice < 0.03) return deleteAnswer(db, whoIs(author), id, at);
  if (dice < 0.08) return make.answer(db, of(people), question, {}, at);
  if (dice < 0.16) return setFollow(db, of(people), question, next() < 0.5, at);
  if (dice < 0.4) return setAcceptance(db, next() < 0.8 ? whoIs(asker) : of(people), id, next() < 0.6, at);
  return voteOnAnswer(db, of(people), id, of(WANTED_VOTES), at);
}

class BrokenOff extends Error {}

/** One in four breaks off when all is done, as where a connection is lost at the end. */
const follow = () =>
  inTransaction(db, async (tx) => {
    const happened = await takeUnfollowed(tx, 7);
    await followForReputation(tx, happened, moment());
    await followForPoints(tx, happened);
    if (next() < 0.25) throw new BrokenOff();
  });

async function close(): Promise<void> {
  const [period] = await db.execute<{ id: PeriodId }>(sql`select id::int from periods where state = 'closing'`);
  if (period) await closeSome(db, period.id, new Date(Date.parse(begins) + Number(days) * DAY_MS));
  else await sleep(20);
}

const ROLES: Record<string, () => Promise<unknown>> = {
  act,
  follow,
  sweep: () => Promise.all([settleLately(db, moment()), sweepReputation(db, moment())]),
  confirm: () => confirmDue(db, moment()),
  close,
};
const work = ROLES[role];
if (!work) throw new Error(`no worker is called ${role}`);
// Whoever started this script holds the other end: it does not outlive them.
process.stdin.on("end", () => process.exit()).resume();
console.log("ready");

const REFUSALS = [Forbidden, NotFound, TooMany, Conflict, BrokenOff];
for (;;) {
  // why: so many at once would leave those that begin anew no room.
  await sleep(below(role === "sweep" ? 300 : 10));
  try {
    await work();
  } catch (error) {
    if (!REFUSALS.some((kind) => error instanceof kind)) console.log(`${role}: ${error}`);
  }
}
