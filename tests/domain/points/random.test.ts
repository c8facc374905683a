import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { takeUnfollowed } from "#app/domain/activity/unfollowed.server";
import { setAcceptance } from "#app/domain/answers/accept.server";
import { deleteAnswer } from "#app/domain/answers/delete.server";
import { voteOnAnswer } from "#app/domain/answers/vote.server";
import { confirmDue } from "#app/domain/points/confirm.server";
import { followForPoints } from "#app/domain/points/follow.server";
import { Forbidden, NotFound, TooMany } from "#app/lib/errors";
import { DAY_MS } from "#app/lib/time";
import { inTransaction } from "#app/platform/db.server";
import { settings } from "#db/schema/index";
import { useApp } from "#tests/support/app";
import { faultsOf, follow } from "#tests/support/ledger";
import * as make from "#tests/support/make";
import { runScript } from "#tests/support/script";

const app = useApp();
const SEED = Number(process.env.LEDGER_SEED ?? Date.now() % 1_000_000);
const START = new Date("2026-03-02T00:00:00Z");

/** The same numbers for the same seed (mulberry32). */
function dice(seed: number) {
  let state = seed;
  return (sides: number) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides;
  };
}

/** What somebody may not do, or what is not there any more, is no fault of the ledger's. */
const unlessRefused = (error: unknown) => {
  if (!(error instanceof Forbidden || error instanceof NotFound || error instanceof TooMany)) throw error;
};

async function ground(roll: (sides: number) => number) {
  const { db } = app.current;
  const { ada } = await make.cast(db);
  await db.insert(settings).values([
    { name: "votesPerDay", value: 1000 },
    { name: "votesPerAuthorPerDay", value: 1000 },
    { name: "pointsPerDay", value: 120 },
    { name: "upvotesInFull", value: 2 },
    { name: "upvotesInHalf", value: 2 },
  ]);
  const people = await Promise.all(Array.from({ length: 8 }, (_, n) => make.person(db, `person${n}`)));
  const answers = [];
  for (let n = 0; n < 14; n++) {
    const question = await make.question(db, ada, {}, START);
    const author = people[roll(4)] ?? ada;
    answers.push({ id: await make.answer(db, author, question, {}, new Date(START.getTime() + 1000 * n)), author });
  }
  return { ada, people, answers };
}

test(`whatever happens, in whatever order, among workers that fail and processes that are killed: the ledger holds (seed ${SEED})`, async () => {
  const { db, url } = app.current;
  const roll = dice(SEED);
  const { ada, people, answers } = await ground(roll);
  const end = new Date(START.getTime() + 30 * DAY_MS);
  let step = 0;
  const act = async () => {
    const at = new Date(START.getTime() + ++step * 3_600_000);
    const { id, author } = answers[roll(answers.length)] ?? { id: 0 as never, author: ada };
    const what = roll(20);
    if (what === 0) await deleteAnswer(db, author, id, at);
    else if (what < 8) await setAcceptance(db, ada, id, roll(2) === 0, at);
    else
      await voteOnAnswer(
        db,
        people[roll(people.length)] ?? ada,
        id,
        (["up", "up", "down", "none"] as const)[roll(4)] ?? "up",
        at,
      );
  };
  let acting = true;
  const workers = Array.from({ length: 3 }, async () => {
    while (acting) {
      // One in three breaks off after all is done, as where a connection is lost at the end.
      const broken = roll(3) === 0;
      await inTransaction(db, async (tx) => {
        await followForPoints(tx, await takeUnfollowed(tx, 5));
        if (broken) throw new Forbidden();
      }).catch(unlessRefused);
    }
  });
  const confirmers = Array.from({ length: 2 }, async () => {
    while (acting) await confirmDue(db, end);
  });
  const script = () => runScript("tests/domain/points/follow.script.ts", [url, end.toISOString()]);
  let process = script();
  await process.nextLine();
  for (let n = 0; n < 240; n++) {
    await act().catch(unlessRefused);
    if (n % 60 === 59) {
      await process.killNine();
      process = script();
      await process.nextLine();
    }
  }
  await process.killNine();
  acting = false;
  await Promise.all([...workers, ...confirmers]);
  await follow(app.current);
  await confirmDue(db, new Date(end.getTime() + 60 * DAY_MS));
  expect(await faultsOf(db)).toEqual([]);
  const [twice] = await db.execute<{ number: number }>(sql`
    select count(*)::int as number from (
      select regexp_replace(e.key, ' #\\d+$', '') from ledger_entries e
      where e.kind = 'award' and not exists (select from ledger_entries r where r.reverses_id = e.id)
      group by 1 having count(*) > 1) twice`);
  expect(twice?.number).toBe(0);
  const [left] = await db.execute<{ waiting: number; written: number }>(sql`
    select (select count(*)::int from pending_awards) as waiting, (select count(*)::int from ledger_entries) as written`);
  expect(left?.waiting).toBe(0);
  expect(left?.written).toBeGreaterThan(20);
}, 120_000);
