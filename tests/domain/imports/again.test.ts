import { eq, sql } from "drizzle-orm";
import { expect, onTestFinished, test } from "vitest";
import { setAcceptance } from "#app/domain/answers/accept.server";
import { importStackExchange, planImport } from "#app/domain/imports/stackexchange/import.server";
import { refusedCount, type Summary } from "#app/domain/imports/summary";
import { reopenQuestion } from "#app/domain/questions/closure.server";
import { voteOnQuestion } from "#app/domain/questions/vote.server";
import { findSpace } from "#app/domain/spaces/list.server";
import { NotFound } from "#app/lib/errors";
import type { Db } from "#app/platform/db.server";
import { type AnswerId, answers, origins, type QuestionId, questions } from "#db/schema/index";
import { wrongCounters } from "#tests/support/counters";
import { useDatabase } from "#tests/support/db";
import * as make from "#tests/support/make";
import {
  answerRow,
  commentRow,
  type DumpRows,
  linkRow,
  questionRow,
  userRow,
  voteRow,
  writeDump,
} from "#tests/support/stackexchange-dump";
import { freshSite, importRows } from "#tests/support/stackexchange-import";

const database = useDatabase();

/** More than one batch of everything. */
const MANY = 250;
const numbers = Array.from({ length: MANY }, (_, i) => i + 1);
const DUMP: DumpRows = {
  posts: numbers.flatMap((n) => [
    answerRow(MANY + n, n, { Score: n % 4, OwnerUserId: (n % 40) + 1 }),
    questionRow(n, {
      OwnerUserId: (n % 50) + 1,
      AcceptedAnswerId: n % 3 === 0 ? MANY + n : undefined,
      Score: n % 5,
      ClosedDate: n % 7 === 0 ? "2016-01-01T00:00:00.000" : undefined,
    }),
  ]),
  users: numbers.map((n) => userRow(n, `Person ${n}`)),
  comments: numbers.map((n) => commentRow(n, n % 2 ? n : MANY + n, { UserId: n })),
  votes: numbers.map((n) => voteRow(n, n, n % 5 === 0 ? 3 : 2)),
  postlinks: numbers.filter((n) => n % 7 === 0).map((n) => linkRow(n, n, 1, 3)),
};

/** Everything an import writes, in a form that two runs can be compared by. */
async function contents(db: Db): Promise<unknown> {
  const [row] =
    await db.execute(sql`select md5(string_agg(line, E'\n' order by line)) as all_rows, count(*)::int as rows from (
    select 'p' || people::text as line from people union all select 'q' || questions::text from questions
    union all select 'a' || answers::text from answers union all select 'c' || comments::text from comments
    union all select 'v' || votes::text from votes union all select 'o' || origins::text from origins
    union all select 't' || question_tags::text from question_tags union all select 'l' || question_links::text from question_links
    union all select 's' || spaces::text from spaces union all select 'st' || space_tags::text from space_tags) lines`);
  return row;
}

async function dumpPlan(site: string, rows = DUMP) {
  const { folder, remove } = await writeDump(rows);
  onTestFinished(remove);
  return planImport({ folder, site });
}

const expectWhole = ({ complete, checks, tallies }: Summary) => {
  expect(complete).toBe(true);
  for (const { inFile, here } of checks) expect(here).toBe(inFile);
  for (const tally of Object.values(tallies))
    expect(tally.imported + tally.already + refusedCount(tally)).toBe(tally.read);
};

test("importing the same dump again changes nothing", async () => {
  const { db } = database.current;
  const site = freshSite();
  const first = await importRows(db, DUMP, { site });
  expectWhole(first);
  expect(first.tallies.questions).toMatchObject({ imported: MANY, already: 0 });
  const before = await contents(db);
  const second = await importRows(db, DUMP, { site });
  expectWhole(second);
  expect(second.tallies.comments).toMatchObject({ imported: 0, already: MANY });
  expect(await contents(db)).toEqual(before);
  expect(await wrongCounters(db)).toEqual([]);
});

test("stopped after any batch, what is here is whole, and the next run brings the rest", async () => {
  const { db } = database.current;
  const site = freshSite();
  const plan = await dumpPlan(site);
  const steps: string[] = [];
  let total = 0;
  for (let batches = 1; ; batches += 2) {
    const stop = new AbortController();
    let advanced = 0;
    let step = "";
    const progress = {
      begin: (name: string) => {
        step = name;
      },
      advance: () => {
        if (!step.startsWith("Reading") && ++advanced === batches) stop.abort();
      },
    };
    const summary = await importStackExchange(db, plan, { signal: stop.signal, progress });
    expect(await wrongCounters(db)).toEqual([]);
    if (summary.complete) {
      expectWhole(summary);
      break;
    }
    steps.push(step);
    const here = await countOrigins(db, site);
    expect(here).toBeGreaterThanOrEqual(total);
    total = here;
  }
  expect(new Set(steps)).toEqual(new Set(["People", "Questions", "Answers", "Comments", "Links"]));
  expect(await countOrigins(db, site)).toBe(3 * MANY + MANY);
});

const countOrigins = async (db: Db, site: string) =>
  (
    await db
      .select()
      .from(origins)
      .where(eq(origins.source, new URL(site).host))
  ).length;

test("stopped while reading, nothing is written", async () => {
  const { db } = database.current;
  const site = freshSite();
  const summary = await importRows(db, DUMP, { site, space: "never", signal: AbortSignal.abort() });
  expect(summary.complete).toBe(false);
  expect(summary.tallies.questions.read).toBe(0);
  await expect(findSpace(db, null, "never")).rejects.toThrow(NotFound);
});

test("cut off in the middle of a batch, nothing of that batch is here", async () => {
  const { db, connection } = database.current;
  const site = freshSite();
  const plan = await dumpPlan(site);
  await connection.sql.unsafe(`
    create function fail_once() returns trigger language plpgsql as $$ begin
      if new.body like '%answer ${MANY + 225},%' then raise exception 'pulled the plug' using errcode = '57P01'; end if;
      return new; end $$;
    create trigger fail_once before insert on answers for each row execute function fail_once()`);
  await expect(importStackExchange(db, plan)).rejects.toThrow();
  await connection.sql.unsafe("drop trigger fail_once on answers; drop function fail_once()");
  const here = await db
    .select()
    .from(origins)
    .where(sql`source = ${new URL(site).host} and kind = 'answer'`);
  expect(here).toHaveLength(200);
  expect(await wrongCounters(db)).toEqual([]);
  expectWhole(await importStackExchange(db, plan));
});

test("two imports of one dump at the same time bring each row once", async () => {
  const { db } = database.current;
  const site = freshSite();
  const plan = await dumpPlan(site);
  const both = await Promise.all([importStackExchange(db, plan), importStackExchange(db, plan)]);
  for (const summary of both) expectWhole(summary);
  expect(both[0].tallies.answers.imported + both[1].tallies.answers.imported).toBe(MANY);
  expect(await wrongCounters(db)).toEqual([]);
});

test("a newer dump brings what is new in it", async () => {
  const { db } = database.current;
  const site = freshSite();
  await importRows(db, { posts: [questionRow(1), answerRow(2, 1)] }, { site });
  const summary = await importRows(
    db,
    { posts: [questionRow(1), answerRow(2, 1), answerRow(3, 1), questionRow(4)], comments: [commentRow(1, 2)] },
    { site },
  );
  expect(summary.tallies.answers).toMatchObject({ imported: 1, already: 1 });
  const [question] = await questionsOf(db, site);
  expect(question).toMatchObject({ answerCount: 2 });
  expect(await wrongCounters(db)).toEqual([]);
});

test("what was done here since is left alone by another run", async () => {
  const { db } = database.current;
  const site = freshSite();
  const dump: DumpRows = {
    posts: [
      questionRow(1, { ClosedDate: "2016-01-01T00:00:00.000" }),
      questionRow(2, { AcceptedAnswerId: 3 }),
      answerRow(3, 2),
    ],
    postlinks: [linkRow(1, 1, 2, 3)],
  };
  await importRows(db, dump, { site });
  const { mo_, lea } = await make.cast(db);
  const [duplicate, solved] = await questionsOf(db, site);
  const [answer] = await db
    .select()
    .from(answers)
    .where(eq(answers.questionId, solved?.id as QuestionId));
  await reopenQuestion(db, mo_, duplicate?.id as QuestionId);
  await voteOnQuestion(db, mo_, solved?.id as QuestionId, "up");
  await setAcceptance(db, lea, answer?.id as AnswerId, false);
  const again = await importRows(db, dump, { site });
  const [reopened, voted] = await questionsOf(db, site);
  expect(reopened).toMatchObject({ closedAt: null, duplicateOfId: null });
  expect(voted).toMatchObject({ score: 1, acceptedCount: 0 });
  expect(again.complete).toBe(true);
  expect(again.checks).toContainEqual({ what: "accepted answers", inFile: 1, here: 0, refused: 0 });
  expect(await wrongCounters(db)).toEqual([]);
});

async function questionsOf(db: Db, site: string) {
  const rows = await db
    .select({ question: questions })
    .from(questions)
    .innerJoin(origins, eq(origins.questionId, questions.id))
    .where(eq(origins.source, new URL(site).host))
    .orderBy(questions.id);
  return rows.map(({ question }) => question);
}
