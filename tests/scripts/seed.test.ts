import { execFile } from "node:child_process";
import { type SQL, sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { SILENT } from "#app/domain/imports/progress";
import { detectLanguage } from "#app/lib/language";
import { excerpt, plainText, RENDERER_VERSION, renderMarkdown, type SafeHtml } from "#app/lib/markdown";
import { slugify } from "#app/lib/slug";
import type { Db } from "#app/platform/db.server";
import { createPostgresEngine } from "#app/platform/search-engine/postgres.server";
import { readArguments, type SeedRequest } from "#scripts/seed/crowd/arguments";
import { fillCrowd } from "#scripts/seed/crowd/fill-crowd";
import { SeedProblem } from "#scripts/seed/crowd/problem";
import { wrongCounters } from "#tests/support/counters";
import { useDatabase } from "#tests/support/db";
import * as make from "#tests/support/make";

const REQUEST: SeedRequest = { questions: 300, ideas: 60, seed: "tern", until: Date.parse("2026-03-01T00:00:00Z") };

const [filled, again, used] = [useDatabase(), useDatabase(), useDatabase()];
const marks: { before?: string[] } = {};

beforeAll(async () => {
  marks.before = await schemaOf(filled.current.db);
  await fillCrowd(filled.current.connection, REQUEST, "hash", SILENT);
}, 60_000);

/** All indexes and constraints, as PostgreSQL would write them down. */
async function schemaOf(db: Db): Promise<string[]> {
  const rows = await db.execute<{ line: string }>(sql`
    select pg_get_indexdef(indexrelid) as line from pg_index join pg_class on pg_class.oid = indrelid
    where relnamespace = 'public'::regnamespace
    union all select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) from pg_constraint
    where connamespace = 'public'::regnamespace order by line`);
  return rows.map(({ line }) => line);
}

const TABLES = [
  ...["community", "groups", "group_members", "spaces", "people", "staff_spaces", "tags", "space_tags", "questions"],
  ...[
    "question_tags",
    "question_affected",
    "question_follows",
    "answers",
    "comments",
    "votes",
    "bookmarks",
    "activity",
    "ideas",
    "idea_tags",
    "idea_votes",
    "idea_follows",
    "status_updates",
    "promises",
  ],
];

/** One number for all rows of each table. */
async function digests(db: Db): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const table of TABLES) {
    const [row] = await db.execute<{ digest: string }>(sql`
      select md5(string_agg(r::text, '' order by r::text)) as digest from ${sql.identifier(table)} r`);
    found[table] = row?.digest ?? "";
  }
  return found;
}

async function one(query: SQL): Promise<Record<string, unknown> | undefined> {
  const [row] = await filled.current.db.execute(query);
  return row;
}

test("every kept number is what it counts", async () => {
  expect(await wrongCounters(filled.current.db)).toEqual([]);
});

test("indexes and constraints are what they were before", async () => {
  expect(await schemaOf(filled.current.db)).toEqual(marks.before);
});

test("the same seed, size and day make the same rows", async () => {
  await fillCrowd(again.current.connection, REQUEST, "hash", SILENT);
  expect(await digests(again.current.db)).toEqual(await digests(filled.current.db));
});

test("every text is stored as the verbs would have written it", async () => {
  const rows = await filled.current.db.execute<{
    title: string;
    body: string;
    html: string;
    version: number;
    language: string;
  }>(sql`
    select title, body, html, renderer_version as version, language from questions
    union all (select '', body, html, renderer_version, language from answers order by id limit 600)
    union all (select '', body, html, renderer_version, language from comments order by id limit 300)`);
  expect(rows.length).toBeGreaterThan(1_000);
  for (const { title, body, html, version, language } of rows)
    expect({ html, version, language }).toEqual({
      html: renderMarkdown(body),
      version: RENDERER_VERSION,
      language: detectLanguage(`${title} ${body}`),
    });
  const questions = await filled.current.db.execute<{ title: string; html: string; slug: string; excerpt: string }>(
    sql`select title, html, slug, excerpt from questions`,
  );
  for (const question of questions)
    expect(question).toMatchObject({
      slug: slugify(question.title, "question"),
      excerpt: excerpt(plainText(question.html as SafeHtml), 180),
    });
});

test("there is something in each language, in every private space, and of every state a question can be in", async () => {
  expect(
    await one(sql`
      select count(*)::int as asked, count(distinct language)::int as languages,
        count(*) filter (where answer_count = 0) > 0 as unanswered, max(answer_count) >= 20 as crowded,
        count(*) filter (where accepted_count > 0) > 100 as solved, count(*) filter (where official_count > 0) > 0 as official,
        count(*) filter (where closure_reason = 'duplicate') > 0 as duplicates,
        count(*) filter (where closed_at is not null and closure_reason <> 'duplicate') > 0 as closed,
        count(*) filter (where deleted_at is not null) > 0 as deleted, max(affected_count) > 5 as affecting
      from questions`),
  ).toEqual({
    ...{ asked: 300, languages: 3, unanswered: true, crowded: true, solved: true, official: true },
    ...{ duplicates: true, closed: true, deleted: true, affecting: true },
  });
  const inner = await filled.current.db.execute<{ count: number; members: number }>(sql`
    select question_count as count, (select count(*)::int from group_members m where m.group_id = s.group_id) as members
    from spaces s where group_id is not null`);
  expect(inner).toHaveLength(5);
  for (const { count, members } of inner) expect(count * members).toBeGreaterThan(0);
});

test("in a private space only those write who may enter it, and nothing happened before its cause or after the last day", async () => {
  expect(
    await one(sql`
      select
        (select count(*) from answers a join questions q on q.id = a.question_id join spaces s on s.id = q.space_id
          join people p on p.id = a.author_id
          where s.group_id is not null and not a.official
            and not exists (select from group_members m where m.group_id = s.group_id and m.person_id = p.id))::int as strangers,
        (select count(*) from answers a join questions q on q.id = a.question_id where a.answered_at <= q.asked_at)::int as early_answers,
        (select count(*) from questions q join people p on p.id = q.author_id where p.joined_at > q.asked_at)::int as early_askers,
        (select count(*) from activity where happened_at >= to_timestamp(${REQUEST.until / 1000}))::int as late,
        (select count(*) from answers a where a.official and not exists (
          select from staff_spaces f join questions q on q.space_id = f.space_id
          where q.id = a.question_id and f.person_id = a.author_id))::int as pretenders`),
  ).toEqual({ strangers: 0, early_answers: 0, early_askers: 0, late: 0, pretenders: 0 });
});

test("what was asked is found, and no job is left to do", async () => {
  const { db } = filled.current;
  const [space] = await db.execute<{ id: number }>(sql`select id::int from spaces where slug = 'network'`);
  const search = createPostgresEngine(db);
  const found = await search.search({ words: "registration refused", spaces: [space?.id ?? 0], sort: "relevance" });
  expect(found.matches.length).toBeGreaterThan(0);
  expect(await one(sql`select count(*)::int as jobs from graphile_worker.jobs`)).toEqual({ jobs: 0 });
});

test("the next person gets an id that nobody has", async () => {
  const newcomer = await make.person(filled.current.db, "newcomer");
  expect(newcomer.id).toBe(231);
});

test("a community where somebody already is stays as it is", async () => {
  const { db, connection } = used.current;
  await make.person(db, "ada");
  await expect(fillCrowd(connection, REQUEST, "hash", SILENT)).rejects.toThrow(SeedProblem);
  expect(await schemaOf(db)).toEqual(marks.before);
  expect(await db.execute(sql`select handle from people`)).toEqual([{ handle: "ada" }]);
});

test.each([
  ["no number of questions", [], "Say how many questions, from 1 to 5,000,000: npm run seed -- --questions N"],
  ["a number that is none", ["--questions", "1e9"], "Say how many questions, from 1 to 5,000,000: "],
  ["a day that is none", ["--questions", "9", "--until", "soon"], "“soon” is not a day: "],
  ["an unknown option", ["--question", "9"], "Unknown option '--question': "],
])("%s is told with what to say", (_, args, line) => {
  expect(() => readArguments(args, new Date())).toThrow(line);
});

test("a command that asks for too little ends with one clear line, before any database is asked", async () => {
  const env = { ...process.env, DATABASE_URL: "postgres://nobody@127.0.0.1:1/none" };
  const { code, err } = await new Promise<{ code: number | null; err: string }>((resolve) => {
    const child = execFile(process.execPath, ["--import", "tsx", "scripts/seed.ts"], { env }, (_error, _out, err) =>
      resolve({ code: child.exitCode, err }),
    );
  });
  expect({ code, lines: err.trim().split("\n") }).toEqual({
    code: 1,
    lines: [expect.stringContaining("npm run seed -- --questions N")],
  });
});
