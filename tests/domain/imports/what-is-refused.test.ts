import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { isMissing, refusedCount, summaryLines } from "#app/domain/imports/summary";
import { origins } from "#db/schema/index";
import { wrongCounters } from "#tests/support/counters";
import { useDatabase } from "#tests/support/db";
import { answerRow, commentRow, linkRow, questionRow, voteRow } from "#tests/support/stackexchange-dump";
import { importRows } from "#tests/support/stackexchange-import";

const database = useDatabase();

test("each row that has no place here is named with the reason", async () => {
  const { db } = database.current;
  const summary = await importRows(db, {
    posts: [
      questionRow(1),
      questionRow(2, { Title: " " }),
      questionRow(3, { Body: "<script>alert(1)</script>" }),
      questionRow(4, { CreationDate: "yesterday" }),
      questionRow(5, { Score: 2_000_000_000 }),
      questionRow(6, { Body: `<p>${"word ".repeat(13_000)}</p>` }),
      questionRow(1, { Title: "The same Id once more" }),
      answerRow(10, 1),
      answerRow(11, 99),
      answerRow(12, 2),
      answerRow(13, 1, { ParentId: undefined }),
      { ...answerRow(14, 1), Id: undefined },
      { ...questionRow(20), PostTypeId: 5 },
      { ...questionRow(21), PostTypeId: 5 },
      { ...questionRow(22), PostTypeId: undefined },
    ],
    comments: [
      commentRow(1, 1),
      commentRow(2, 2),
      commentRow(3, 20),
      commentRow(4, 1, { Text: "long ".repeat(900) }),
      commentRow(5, 1, { Text: " " }),
    ],
    votes: [
      voteRow(1, 1, 2),
      voteRow(2, 2, 2),
      voteRow(3, 20, 2),
      voteRow(4, 1, 8),
      voteRow(5, 10, 1),
      voteRow(6, 1, 2, { CreationDate: undefined }),
    ],
    postlinks: [linkRow(1, 1, 2, 1), linkRow(2, 1, 77, 1), linkRow(3, 10, 1, 1), linkRow(4, 1, 3, 9)],
    badges: [{ Id: 1, UserId: 1, Name: "Teacher" }],
    tags: [
      { Id: 1, TagName: "storage" },
      { Id: 2, TagName: "c" },
    ],
  });
  const reasons = (kind: keyof typeof summary.tallies) =>
    Object.fromEntries([...summary.tallies[kind].refused].map(([reason, { ids }]) => [reason, ids.join()]));
  expect(reasons("questions")).toEqual({
    "it has no Title": "2",
    "it has no text": "3",
    "its CreationDate is not a date": "4",
    "its Score is beyond 100,000": "5",
    "it is longer than 60,000 characters": "6",
    "an earlier row has the same Id": "1",
  });
  expect(reasons("answers")).toEqual({
    "its question is not in the file": "11,13",
    "its question was refused": "12",
    "it has no Id that is a number": "without an Id",
  });
  expect(reasons("other posts")).toEqual({
    "PostTypeId 5 (tag wiki) has no place here": "20,21",
    "PostTypeId missing (unknown) has no place here": "22",
  });
  expect(reasons("comments")).toEqual({
    "its post was refused": "2",
    "its post is no question or answer of Posts.xml": "3",
    "it is longer than 4,000 characters": "4",
    "it has no text": "5",
  });
  expect(reasons("votes")).toEqual({
    "its post was refused": "",
    "its post is no question or answer of Posts.xml": "3",
    "VoteTypeId 8 (bounty start) is no up or down vote": "",
    "it accepts what is not the accepted answer now": "5",
    "its CreationDate is not a date": "6",
  });
  expect(reasons("links")).toEqual({
    "one of its posts was refused": "",
    "one of its posts is not in Posts.xml": "2",
    "it points at its own question": "3",
    "LinkTypeId 9 is not known": "4",
  });
  expect(reasons("badges")).toEqual({ "there are no badges here yet": "" });
  expect(reasons("tags")).toEqual({ "its name does not have 2 to 35 characters": "c" });
  for (const tally of Object.values(summary.tallies))
    expect(tally.imported + tally.already + refusedCount(tally)).toBe(tally.read);
  expect(summary.checks.map(({ inFile, here, refused }) => [inFile, here, refused])).toEqual([
    [7, 1, 6],
    [5, 1, 4],
    [0, 0, 0],
  ]);
  expect(summary.checks.some(isMissing)).toBe(false);
  expect(await wrongCounters(db)).toEqual([]);
  const lines = summaryLines(summary);
  expect(lines).toContain("  answers: 2 × its question is not in the file (11, 13)");
  expect(lines.find((line) => /^questions /.test(line))).toMatch(/^questions +7 +1 +0 +6$/);
  expect(lines.at(-3)).toMatch(
    /questions +7 in the file +1 here +NOT equal: 6 fewer here, refused for the reasons above$/,
  );
  expect(lines.at(-1)).toMatch(/accepted answers +0 in the file +0 here +equal$/);
});

test("a question whose accepted answer is not among its own is imported without one, and the summary says so", async () => {
  const { db } = database.current;
  const summary = await importRows(db, {
    posts: [questionRow(1, { AcceptedAnswerId: 9 }), questionRow(2), answerRow(9, 2)],
  });
  expect(summary.changed.get("accepted answer that is not among the answers of its question")).toEqual({
    count: 1,
    ids: ["1"],
  });
  expect(summary.checks.at(-1)).toEqual({ what: "accepted answers", inFile: 1, here: 0, refused: 1 });
  expect(await wrongCounters(db)).toEqual([]);
});

test("a broken file is found before anything is written", async () => {
  const { db } = database.current;
  const broken = importRows(
    db,
    {
      posts: [questionRow(1)],
      comments: [commentRow(1, 1, { 'Text="unquoted': "x" })],
    },
    { site: "https://broken.example" },
  );
  await expect(broken).rejects.toThrow(/^Comments\.xml is broken at line 3, .* Nothing was imported\.$/);
  expect(await db.select().from(origins).where(eq(origins.source, "broken.example"))).toEqual([]);
});

test("a title too long for here is cut, and the summary says so", async () => {
  const { db } = database.current;
  const summary = await importRows(db, { posts: [questionRow(1, { Title: "Why ".repeat(60) })] });
  expect(summary.changed.get("title cut to 200 characters")).toEqual({ count: 1, ids: ["1"] });
});

test("a reason with very many cases names the first of them", async () => {
  const { db } = database.current;
  const orphans = Array.from({ length: 45 }, (_, i) => answerRow(100 + i, 7777));
  const summary = await importRows(db, { posts: [questionRow(1), ...orphans] });
  const line = summaryLines(summary).find((candidate) => candidate.includes("its question is not in the file"));
  expect(line).toMatch(/^ {2}answers: 45 × its question is not in the file \(100, 101, .*, 119 and 25 more\)$/);
});
