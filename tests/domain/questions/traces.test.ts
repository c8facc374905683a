import { readFileSync } from "node:fs";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { hasTraces } from "#app/domain/questions/traces.server";
import { openSpace } from "#app/domain/spaces/open.server";
import { useDatabase } from "#tests/support/db";
import * as make from "#tests/support/make";

const database = useDatabase();

test("somebody who did nothing on a question's page has no traces there, and each draft, claim and post is one", async () => {
  const { db } = database.current;
  const [ada, reader] = [await make.person(db, "ada"), await make.person(db, "reader")];
  await openSpace(db, { slug: "plans", name: "Plans", description: "", position: 1 });
  const questionId = await make.question(db, ada);
  const at = { questionId, place: `/questions/${questionId}` };
  expect([await hasTraces(db, ada.id, at), await hasTraces(db, reader.id, at)]).toEqual([true, false]);
  for (const [insert, table] of [
    [sql`insert into drafts (person_id, place, fields) values (${reader.id}, ${at.place}, '{}')`, sql`drafts`],
    [
      sql`insert into claims (question_id, person_id, until) values (${questionId}, ${reader.id}, now() + interval '9 minutes')`,
      sql`claims`,
    ],
    [
      sql`insert into question_follows (question_id, person_id) values (${questionId}, ${reader.id})`,
      sql`question_follows`,
    ],
    [
      sql`insert into question_affected (question_id, person_id) values (${questionId}, ${reader.id})`,
      sql`question_affected`,
    ],
    [sql`insert into bookmarks (question_id, person_id) values (${questionId}, ${reader.id})`, sql`bookmarks`],
  ] as const) {
    await db.execute(insert);
    expect(await hasTraces(db, reader.id, at)).toBe(true);
    await db.execute(sql`delete from ${table} where person_id = ${reader.id}`);
    expect(await hasTraces(db, reader.id, at)).toBe(false);
  }
});

/** They tie people to posts, and no page shows its reader anything of it. */
const SHOWN_TO_NOBODY = new Set([
  "activities",
  "origins",
  "revisions",
  "ledger_entries",
  "gestures",
  "reputation_causes",
  "threads_read",
  "favour_verdicts",
]);

test("every table that ties people to a question or its answers is looked at", async () => {
  const rows = await database.current.db.execute<{ name: string }>(sql`
    select distinct f.conrelid::regclass::text as name from pg_constraint f
    where f.contype = 'f' and f.confrelid = 'people'::regclass and exists (
      select from pg_constraint g where g.contype = 'f' and g.conrelid = f.conrelid
        and g.confrelid in ('questions'::regclass, 'answers'::regclass))`);
  const source = readFileSync("app/domain/questions/traces.server.ts", "utf8");
  const missed = rows
    .map(({ name }) => name)
    .filter((name) => !SHOWN_TO_NOBODY.has(name) && !source.includes(` ${name} `));
  expect(rows.length).toBeGreaterThan(6);
  expect(missed).toEqual([]);
});

test("a vote on an answer, an answer and a comment of one's own are traces, also when they were deleted", async () => {
  const { db } = database.current;
  const [asker, bo_, lea] = [
    await make.person(db, "asker"),
    await make.person(db, "bo_"),
    await make.person(db, "lea"),
  ];
  const una = await make.person(db, "una");
  const questionId = await make.question(db, asker);
  const answerId = await make.answer(db, bo_, questionId);
  await make.comment(db, lea, { answerId });
  await db.execute(
    sql`insert into votes (person_id, author_id, answer_id, value) values (${una.id}, ${bo_.id}, ${answerId}, 1)`,
  );
  const at = { questionId, place: `/questions/${questionId}` };
  for (const one of [bo_, lea, una]) expect(await hasTraces(db, one.id, at)).toBe(true);
  await db.execute(sql`update answers set deleted_at = now() where id = ${answerId}`);
  expect(await hasTraces(db, bo_.id, at)).toBe(true);
});
