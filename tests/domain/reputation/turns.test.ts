import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { voteOnAnswer } from "#app/domain/answers/vote.server";
import { changeSettings } from "#app/domain/community/settings.server";
import { DAY_MS } from "#app/lib/time";
import type { Tx } from "#app/platform/db.server";
import { useDatabase } from "#tests/support/db";
import * as make from "#tests/support/make";
import { followAll, followSome, reputationOf } from "#tests/support/reputation";

const database = useDatabase();
let cast: Awaited<ReturnType<typeof make.cast>>;
beforeAll(async () => {
  const { db } = database.current;
  cast = await make.cast(db);
  await changeSettings(db, cast.una, { votesPerAuthorPerDay: 1000, reputationPerDay: 10 });
});

const noon = new Date("2026-03-02T12:00:00Z");

/** Follows what happened in a transaction that stays open while `meanwhile` is done, whose work is then waited for. */
async function following(meanwhile: () => Promise<{ others: Promise<unknown> }>): Promise<void> {
  const { db } = database.current;
  const open: { others?: Promise<unknown> } = {};
  await db.transaction(async (tx) => {
    await followSome(tx as Tx);
    open.others = (await meanwhile()).others;
    // Whoever takes turns is waiting by now; whoever does not has done their work.
    await Promise.race([open.others, somebodyWaits()]);
  });
  await open.others;
}

async function somebodyWaits(): Promise<void> {
  await expect
    .poll(async () => {
      const [row] = await database.current.db.execute<{ waiting: number }>(sql`
        select count(*)::int as waiting from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`);
      return row?.waiting;
    })
    .toBeGreaterThan(0);
}

test("a vote that is taken back while it is being settled is worth nothing in the end", async () => {
  const { db } = database.current;
  const helper = await make.person(db, "helper");
  const answer = await make.answer(db, helper, await make.question(db, cast.ada));
  await followAll(db);
  await voteOnAnswer(db, cast.lea, answer, "up", noon);
  await following(async () => {
    await voteOnAnswer(db, cast.lea, answer, "none", noon);
    return { others: followSome(db) };
  });
  expect(await reputationOf(db, helper)).toBe(0);
});

test("two that settle votes for one person at once do not both give what the day has left", async () => {
  const { db } = database.current;
  const helper = await make.person(db, "prolific");
  const [first, second] = [
    await make.answer(db, helper, await make.question(db, cast.ada)),
    await make.answer(db, helper, await make.question(db, cast.ada)),
  ];
  await voteOnAnswer(db, cast.pia, first, "up", new Date(noon.getTime() - DAY_MS));
  await followAll(db);
  expect(await reputationOf(db, helper)).toBe(10);
  await voteOnAnswer(db, cast.lea, first, "up", noon);
  await following(async () => {
    await voteOnAnswer(db, cast.lea, second, "up", noon);
    return { others: followSome(db) };
  });
  expect(await reputationOf(db, helper)).toBe(20);
});
