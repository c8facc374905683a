import { asc, eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { wilsonLowerBound } from "#app/domain/answers/rank";
import { listQuestions } from "#app/domain/questions/list.server";
import { showQuestion } from "#app/domain/questions/show.server";
import { findSpace, listTags } from "#app/domain/spaces/list.server";
import { openSpace } from "#app/domain/spaces/open.server";
import type { Db } from "#app/platform/db.server";
import {
  type AnswerId,
  activity,
  answers,
  comments,
  origins,
  type PersonId,
  people,
  type QuestionId,
  questionLinks,
  questions,
  votes,
} from "#db/schema/index";
import { wrongCounters } from "#tests/support/counters";
import { useDatabase } from "#tests/support/db";
import { answerRow, commentRow, linkRow, questionRow, userRow, voteRow } from "#tests/support/stackexchange-dump";
import { freshSite, importRows } from "#tests/support/stackexchange-import";

const database = useDatabase();

async function imported(
  db: Db,
  site: string,
  kind: "person" | "question" | "answer" | "comment",
  sourceId: number | string,
) {
  const [row] = await db
    .select()
    .from(origins)
    .where(sql`source = ${new URL(site).host} and kind = ${kind} and source_id = ${String(sourceId)}`);
  if (!row) throw new Error(`${kind} ${sourceId} was not imported`);
  return row;
}

const questionOf = async (db: Db, site: string, id: number) =>
  showQuestion(db, null, (await imported(db, site, "question", id)).questionId as QuestionId);

async function answerOf(db: Db, site: string, id: number) {
  const { answerId } = await imported(db, site, "answer", id);
  const [row] = await db
    .select()
    .from(answers)
    .where(eq(answers.id, answerId as AnswerId));
  if (!row) throw new Error("no such answer");
  return row;
}

async function personOf(db: Db, site: string, id: number | string) {
  const { personId } = await imported(db, site, "person", id);
  const [row] = await db
    .select()
    .from(people)
    .where(eq(people.id, personId as PersonId));
  if (!row) throw new Error("no such person");
  return row;
}

const voteDates = async (db: Db, post: { questionId: QuestionId } | { answerId: AnswerId }) =>
  (
    await db
      .select()
      .from(votes)
      .where("questionId" in post ? eq(votes.questionId, post.questionId) : eq(votes.answerId, post.answerId))
      .orderBy(asc(votes.castAt), asc(votes.id))
  ).map(({ value, castAt, personId }) => [value, castAt.toISOString(), personId]);

test("a question comes with its text, dates, views, tags and author, and a way back to where it stood", async () => {
  const { db } = database.current;
  const { site } = await importRows(db, {
    posts: [
      questionRow(1, {
        Title: "How should I store <whole> beans?",
        Body: "<p>I have <strong>a pound</strong> of it &amp; no jar</p>\n",
        ViewCount: 130,
        LastEditorUserId: 5,
        LastEditDate: "2015-02-01T08:00:00.000",
        ContentLicense: "CC BY-SA 3.0",
      }),
    ],
    users: [userRow(1, "Ada Lovelace"), userRow(5, "Ed Itor")],
  });
  expect(await questionOf(db, site, 1)).toMatchObject({
    title: "How should I store <whole> beans?",
    slug: "how-should-i-store-whole-beans",
    html: "<p>I have <strong>a pound</strong> of it &amp; no jar</p>\n",
    excerpt: "I have a pound of it & no jar",
    language: "en",
    viewCount: 130,
    askedAt: new Date("2015-01-27T20:01:32.720Z"),
    activeAt: new Date("2015-03-05T19:51:01.263Z"),
    editedAt: new Date("2015-02-01T08:00:00.000Z"),
    editor: { name: "Ed Itor" },
    author: { name: "Ada Lovelace", handle: "ada_lovelace", role: "member" },
    tags: ["storage", "whole-bean"],
    origin: {
      source: new URL(site).host,
      url: `${site}/questions/1`,
      authorName: "Ada Lovelace",
      licence: "CC BY-SA 3.0",
    },
  });
});

test("both ways a dump writes tags are read, and each space counts its own", async () => {
  const { db } = database.current;
  const space = "tag-forms";
  const { changed } = await importRows(
    db,
    {
      posts: [
        questionRow(1, { Tags: "<brewing><french-press>" }),
        questionRow(2, { Tags: "|french-press|c|" }),
        questionRow(3, { Tags: undefined }),
      ],
    },
    { space },
  );
  const { id: spaceId } = await findSpace(db, null, space);
  expect(await listTags(db, null, { spaceId, most: 10 })).toEqual([
    { name: "french-press", questionCount: 2 },
    { name: "brewing", questionCount: 1 },
  ]);
  expect([...changed.keys()]).toContain("tag “c” left off: tags have 2 to 35 characters");
});

test("an answer that comes before its question in the file finds it", async () => {
  const { db } = database.current;
  const { site, tallies } = await importRows(db, { posts: [answerRow(1, 2), questionRow(2)] });
  expect(tallies.answers).toMatchObject({ read: 1, imported: 1 });
  expect((await answerOf(db, site, 1)).questionId).toBe((await questionOf(db, site, 2)).id);
});

test("the accepted answer is accepted by whoever asked, when the vote says so", async () => {
  const { db } = database.current;
  const { site, checks } = await importRows(db, {
    posts: [
      questionRow(1, { AcceptedAnswerId: 3 }),
      answerRow(2, 1),
      answerRow(3, 1),
      questionRow(4, { AcceptedAnswerId: 5 }),
      answerRow(5, 4),
    ],
    votes: [voteRow(1, 3, 1, { CreationDate: "2015-02-03T00:00:00.000" })],
  });
  const asker = await personOf(db, site, 1);
  expect(await answerOf(db, site, 3)).toMatchObject({
    accepterId: asker.id,
    acceptedAt: new Date("2015-02-03T00:00:00Z"),
  });
  expect(await answerOf(db, site, 2)).toMatchObject({ accepterId: null, acceptedAt: null });
  expect((await answerOf(db, site, 5)).acceptedAt).toEqual(new Date("2015-01-28T09:15:00Z"));
  expect((await questionOf(db, site, 1)).acceptedCount).toBe(1);
  expect(checks).toContainEqual({ what: "accepted answers", inFile: 2, here: 2, refused: 0 });
});

test("an acceptance on the day of the answer does not come before it", async () => {
  const { db } = database.current;
  const { site } = await importRows(db, {
    posts: [questionRow(1, { AcceptedAnswerId: 2 }), answerRow(2, 1)],
    votes: [voteRow(1, 2, 1, { CreationDate: "2015-01-28T00:00:00.000" })],
  });
  expect((await answerOf(db, site, 2)).acceptedAt).toEqual(new Date("2015-01-28T09:15:00Z"));
});

test("votes keep their dates and nobody's name, and a post its score", async () => {
  const { db } = database.current;
  const { site } = await importRows(db, {
    posts: [questionRow(1, { Score: 1 }), answerRow(2, 1, { Score: 2 })],
    votes: [
      voteRow(1, 1, 2, { CreationDate: "2015-02-01T00:00:00.000" }),
      voteRow(2, 1, 2, { CreationDate: "2015-02-02T00:00:00.000", UserId: 3 }),
      voteRow(3, 1, 3, { CreationDate: "2015-02-03T00:00:00.000" }),
      voteRow(4, 2, 2, { CreationDate: "2015-02-04T00:00:00.000" }),
      voteRow(5, 2, 2, { CreationDate: "2015-02-05T00:00:00.000" }),
    ],
  });
  const question = await questionOf(db, site, 1);
  expect(question.score).toBe(1);
  expect(await voteDates(db, { questionId: question.id })).toEqual([
    [1, "2015-02-01T00:00:00.000Z", null],
    [1, "2015-02-02T00:00:00.000Z", null],
    [-1, "2015-02-03T00:00:00.000Z", null],
  ]);
  expect(await answerOf(db, site, 2)).toMatchObject({
    upCount: 2,
    downCount: 0,
    score: 2,
    wilson: wilsonLowerBound(2, 0),
  });
});

test.each([
  ["no vote is listed", 4, [], { upCount: 4, downCount: 0, score: 4 }],
  ["no vote against is listed", -3, [], { upCount: 0, downCount: 3, score: -3 }],
  ["fewer are listed", 5, [2, 2, 3], { upCount: 6, downCount: 1, score: 5 }],
  ["more are listed", 1, [2, 2, 2], { upCount: 3, downCount: 2, score: 1 }],
])("a post has the score of the file when %s", async (_, score, types, counts) => {
  const { db } = database.current;
  const { site } = await importRows(db, {
    posts: [questionRow(1), answerRow(2, 1, { Score: score })],
    votes: types.map((type, i) => voteRow(i + 1, 2, type)),
  });
  expect(await answerOf(db, site, 2)).toMatchObject(counts);
  expect(await wrongCounters(db)).toEqual([]);
});

test("a comment comes under its post, in the Markdown it was typed in", async () => {
  const { db } = database.current;
  const { site } = await importRows(db, {
    posts: [questionRow(1), answerRow(2, 1)],
    users: [userRow(3, "Cy")],
    comments: [
      commentRow(1, 1, { Text: "# of beans? see [this](https://example.com/x) and `<b>`" }),
      commentRow(2, 2, { UserId: undefined, UserDisplayName: "user313" }),
    ],
  });
  const question = await questionOf(db, site, 1);
  const rows = await db.select().from(comments).where(eq(comments.questionId, question.id)).orderBy(asc(comments.id));
  expect(rows).toHaveLength(2);
  expect(rows[0]).toMatchObject({
    answerId: null,
    authorId: (await personOf(db, site, 3)).id,
    html: expect.stringContaining('<p># of beans? see <a href="https://example.com/x"'),
    commentedAt: new Date("2015-01-29T10:00:00Z"),
  });
  expect(rows[1]).toMatchObject({ answerId: (await answerOf(db, site, 2)).id });
  expect(question.commentCount).toBe(1);
  expect(await imported(db, site, "comment", 2)).toMatchObject({
    authorName: "user313",
    url: `${site}/posts/comments/2`,
  });
});

test("people come without an account, under a handle of their name", async () => {
  const { db } = database.current;
  const { site, tallies } = await importRows(db, {
    posts: [
      questionRow(1, { OwnerUserId: 11 }),
      questionRow(2, { OwnerUserId: 12 }),
      questionRow(3, { OwnerUserId: 13 }),
      questionRow(4, { OwnerUserId: 14 }),
      questionRow(5, { OwnerUserId: -1 }),
    ],
    users: [
      userRow(11, "José  Núñez", { AboutMe: "<p>I <b>like</b> tea</p><script>alert(1)</script>" }),
      userRow(12, "Jose Nunez"),
      userRow(13, "Крайст"),
      userRow(14, "Support"),
      userRow(-1, "Community"),
      userRow(99, "Somebody who wrote nothing"),
    ],
  });
  expect(await personOf(db, site, 11)).toMatchObject({
    handle: "jose_nunez",
    name: "José Núñez",
    about: "I like tea",
    joinedAt: new Date("2014-05-01T12:00:00Z"),
    email: null,
    passwordHash: null,
    role: "member",
    trustLevel: 0,
  });
  expect((await personOf(db, site, 12)).handle).toBe("jose_nunez_12");
  expect(await personOf(db, site, 13)).toMatchObject({ handle: "user_13", name: "Крайст" });
  expect((await personOf(db, site, 14)).handle).toBe("support_14");
  expect(await personOf(db, site, -1)).toMatchObject({ handle: "community", name: "Community" });
  expect(await imported(db, site, "person", 11)).toMatchObject({ url: `${site}/users/11` });
  expect(tallies.people).toMatchObject({ read: 6, imported: 5 });
  expect([...tallies.people.refused]).toEqual([
    ["wrote, edited and commented nothing that is in the dump", { count: 1, ids: [] }],
  ]);
});

test("authors whom no file lists go by the name in their posts, by their number, or as former members", async () => {
  const { db } = database.current;
  const { site } = await importRows(db, {
    posts: [
      questionRow(1, { OwnerUserId: undefined, OwnerDisplayName: "user313x" }),
      questionRow(2, { OwnerUserId: 7777 }),
      questionRow(3, { OwnerUserId: undefined }),
      questionRow(4, { OwnerUserId: undefined, OwnerDisplayName: "user313x" }),
      questionRow(5, { OwnerUserId: 8888, OwnerDisplayName: "Grace" }),
    ],
  });
  const authors = await Promise.all([1, 2, 3, 4, 5].map(async (id) => (await questionOf(db, site, id)).author));
  expect(authors.map(({ name }) => name)).toEqual(["user313x", "user7777", "Former member", "user313x", "Grace"]);
  expect(authors[3]?.handle).toBe(authors[0]?.handle);
});

test("a name that hides something is not taken over", async () => {
  const { db } = database.current;
  const { site } = await importRows(db, {
    posts: [questionRow(1, { OwnerUserId: 21 })],
    users: [userRow(21, "ad\u200bmin \u202enimda")],
  });
  expect((await personOf(db, site, 21)).name).toBe("user21");
});

test("questions that point at each other still do, and a closed duplicate leads to what it repeats", async () => {
  const { db } = database.current;
  const { site, tallies } = await importRows(db, {
    posts: [
      questionRow(1, { ClosedDate: "2015-03-01T00:00:00.000" }),
      questionRow(2),
      questionRow(3, { ClosedDate: "2015-03-02T00:00:00.000" }),
      questionRow(4),
      answerRow(5, 4),
    ],
    postlinks: [
      linkRow(1, 1, 2, 3),
      linkRow(2, 2, 4, 1),
      linkRow(3, 4, 2, 3),
      linkRow(4, 5, 1, 1),
      linkRow(5, 5, 4, 1),
      linkRow(6, 1, 99, 1),
      linkRow(7, 1, 2, 1),
    ],
  });
  const [first, second, third, fourth] = await Promise.all([1, 2, 3, 4].map((id) => questionOf(db, site, id)));
  expect(first).toMatchObject({
    closureReason: "duplicate",
    duplicateOf: { id: second?.id },
    closedAt: new Date("2015-03-01T00:00:00Z"),
    closureNote: null,
  });
  expect(third).toMatchObject({ closureReason: "resolved-elsewhere", closureNote: `Closed on ${new URL(site).host}.` });
  expect(fourth).toMatchObject({ closureReason: null, duplicateOf: null });
  const links = await db
    .select()
    .from(questionLinks)
    .orderBy(asc(questionLinks.questionId), asc(questionLinks.linkedId));
  expect(links).toEqual([
    { questionId: first?.id, linkedId: second?.id, duplicate: true },
    { questionId: second?.id, linkedId: fourth?.id, duplicate: false },
    { questionId: fourth?.id, linkedId: first?.id, duplicate: false },
    { questionId: fourth?.id, linkedId: second?.id, duplicate: true },
  ]);
  expect(tallies.links).toMatchObject({ read: 7, imported: 4 });
});

test("all questions go to one space: opened when missing, left as it is when there", async () => {
  const { db } = database.current;
  await openSpace(db, { slug: "machines", name: "Our machines", description: "Ours", position: 3 });
  await importRows(db, { posts: [questionRow(1), questionRow(2)] }, { space: "machines" });
  expect(await findSpace(db, null, "machines")).toMatchObject({
    name: "Our machines",
    description: "Ours",
    questionCount: 2,
  });
  await importRows(db, { posts: [questionRow(1)] }, { site: "https://tea.meta.stackexchange.com" });
  expect(await findSpace(db, null, "tea-meta")).toMatchObject({ name: "Tea meta", questionCount: 1 });
});

test("without a site the folder names the source, and nothing links back", async () => {
  const { db } = database.current;
  const summary = await importRows(
    db,
    { posts: [questionRow(1, { Body: '<p>see <a href="/questions/5">that one</a></p>' })] },
    { site: null, space: "no-site" },
  );
  expect(summary.source).toMatch(/^goodturn-dump-/);
  const { rows } = await listQuestions(db, null, {
    sort: "newest",
    spaceId: (await findSpace(db, null, "no-site")).id,
  });
  const shown = await showQuestion(db, null, rows[0]?.id as QuestionId);
  expect(shown.origin).toMatchObject({ url: null, licence: "CC BY-SA", authorName: "user1" });
  expect(shown.html).toBe("<p>see that one</p>\n");
});

test("links within the old site still lead there", async () => {
  const { db } = database.current;
  const site = freshSite();
  await importRows(
    db,
    {
      posts: [
        questionRow(1, { Body: `<p>see <a href="/questions/5">that</a> <img src="//i.example/x.png" alt="x"></p>` }),
      ],
    },
    { site },
  );
  const { html } = await questionOf(db, site, 1);
  expect(html).toContain(`href="${site}/questions/5"`);
  expect(html).toContain("https://i.example/x.png");
});

test("what happened elsewhere is not recorded as having happened here", async () => {
  const { db } = database.current;
  const count = async () => (await db.select().from(activity)).length;
  const before = await count();
  await importRows(db, { posts: [questionRow(1), answerRow(2, 1)], comments: [commentRow(1, 1)] });
  expect(await count()).toBe(before);
});

test("every counter agrees with what it counts", async () => {
  const { db } = database.current;
  expect((await db.select().from(questions)).length).toBeGreaterThan(30);
  expect(await wrongCounters(db)).toEqual([]);
});
