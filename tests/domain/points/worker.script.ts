import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { takeUnfollowed } from "#app/domain/activity/unfollowed.server";
import { setAcceptance } from "#app/domain/answers/accept.server";
import { deleteAnswer } from "#app/domain/answers/delete.server";
import { voteOnAnswer } from "#app/domain/answers/vote.server";
import { decideSignal, takeBackVerdict } from "#app/domain/fair-play/decide.server";
import { followVerdict } from "#app/domain/fair-play/follow.server";
import type { Member } from "#app/domain/people/viewer.server";
import { confirmDue } from "#app/domain/points/confirm.server";
import { followForPoints, settleLately } from "#app/domain/points/follow.server";
import { setFollow } from "#app/domain/questions/follow.server";
import { followForReputation, sweepReputation } from "#app/domain/reputation/follow.server";
import { closeSome } from "#app/domain/rewards/close.server";
import { freezeSome } from "#app/domain/rewards/freeze.server";
import { WANTED_VOTES } from "#app/domain/votes/wanted";
import { Conflict, Forbidden, Invalid, NotFound, TooMany } from "#app/lib/errors";
import { DAY_MS } from "#app/lib/time";
import { connect, inTransaction } from "#app/platform/db.server";
import type { AnswerId, PeriodId, PersonId, QuestionId, SignalId } from "#db/schema/index";
import { chance } from "#tests/support/chance";
import * as make from "#tests/support/make";
import { spendAtRandom } from "#tests/support/spending";

/** What one worker process does over and over until it is killed. What somebody may not do, or is gone, is no fault; anything else is said. */
const [role = "", url = "", seed = "", begins = "", days = ""] = process.argv.slice(2);
const { db } = connect(url, { max: 2, statementTimeoutSeconds: 30 });
const luck = chance(Number(seed));
const { of, next, below } = luck;
const moment = () => new Date(Date.parse(begins) + below(Number(days) * DAY_MS));

type Post = { id: AnswerId; question: QuestionId; author: PersonId; asker: PersonId };
const people = await Promise.all(
  (await db.execute<{ id: PersonId }>(sql`select id::int from people where role = 'member' order by id`)).map(
    ({ id }) => make.member(db, id),
  ),
);
const [{ id: ofStaff } = { id: undefined }] = await db.execute<{ id: PersonId }>(
  sql`select id::int from people where role = 'staff' order by id limit 1`,
);
const staff = await make.member(db, ofStaff);
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
    for (const one of happened) await followVerdict(tx, one, moment());
    if (next() < 0.25) throw new BrokenOff();
  });

/** A moderator upholds a signal, dismisses it, or takes back what was decided. */
async function judge(): Promise<void> {
  const signals = await db.execute<{ id: SignalId }>(sql`select id::int from signals order by id`);
  const [moderator] = await db.execute<{ id: PersonId }>(
    sql`select id::int from people where role = 'moderator' limit 1`,
  );
  const [mo, { id }, verdict] = [
    await make.member(db, moderator?.id),
    of(signals),
    of(["upheld", "dismissed", null] as const),
  ];
  if (verdict === null) await takeBackVerdict(db, mo, id, moment());
  else await decideSignal(db, mo, id, { state: verdict, words: "So it seems." }, moment());
}

/** The steps of payback that go through all members are taken on. */
async function payBack(): Promise<void> {
  const [period] = await db.execute<{ id: PeriodId }>(sql`
    select id::int from periods where state in ('closing', 'freezing')`);
  if (!period) return;
  const end = new Date(Date.parse(begins) + Number(days) * DAY_MS);
  await closeSome(db, period.id, end);
  await freezeSome(db, period.id, end);
}

const ROLES: Record<string, () => Promise<unknown>> = {
  act,
  judge,
  follow,
  sweep: () => Promise.all([settleLately(db, moment()), sweepReputation(db, moment())]),
  confirm: () => confirmDue(db, moment()),
  payback: payBack,
  spend: () => spendAtRandom({ db, members: people, staff, at: moment() }, luck),
};
const work = ROLES[role];
if (!work) throw new Error(`no worker is called ${role}`);
// Whoever started this script holds the other end: it does not outlive them.
process.stdin.on("end", () => process.exit()).resume();
console.log("ready");

const REFUSALS = [Forbidden, Invalid, NotFound, TooMany, Conflict, BrokenOff];
for (;;) {
  // why: so many at once would leave those that begin anew no room.
  await sleep(below(role === "sweep" || role === "judge" ? 300 : 10));
  try {
    await work();
  } catch (error) {
    if (!REFUSALS.some((kind) => error instanceof kind)) console.log(`${role}: ${error}`);
  }
}
