import { asc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { answers, comments, origins, people, questions } from "#db/schema/index";
import { useDatabase } from "#tests/support/db";
import { answerRow, commentRow, questionRow, userRow } from "#tests/support/stackexchange-dump";
import { freshSite, importRows } from "#tests/support/stackexchange-import";

const database = useDatabase();

const HOSTILE = [
  `<p>before</p><script>alert(1)</script><p>after</p>`,
  `<p onclick="alert(1)">click <img src="x" onerror="alert(1)"> here</p>`,
  `<p><a href="javascript:alert(1)">a link</a> and <a href="data:text/html,<script>alert(1)</script>">more</a></p>`,
  `<iframe src="https://evil.example"></iframe><p>framed</p>`,
  `<p>text &lt;script&gt;alert(1)&lt;/script&gt; as typed</p>`,
  `<p>[x](javascript:alert(1)) and &lt;img src=x onerror=alert(1)&gt;</p>`,
  `<svg onload="alert(1)"><p>drawn</p></svg>`,
  `<style>body{display:none}</style><p>styled</p>`,
  `<p>unclosed <b>and <i>crossed</b></i><a href="https://ok.example" onmouseover="alert(1)">ok</a>`,
];

/** What a browser would run, look up or obey; text that merely names it is escaped and does not match. */
const ALIVE = /<(?:script|iframe|svg|style|object)|<[^>]+\s(?:on\w+\s*=|(?:href|src)="(?:javascript|data):)/i;

test("nothing a post was written with comes alive here", async () => {
  const { db } = database.current;
  await importRows(db, {
    posts: [
      ...HOSTILE.map((body, i) => questionRow(i + 1, { Body: body, Title: `<script>alert(${i})</script> & more` })),
      ...HOSTILE.map((body, i) => answerRow(i + 101, i + 1, { Body: body })),
    ],
    comments: HOSTILE.map((text, i) => commentRow(i + 1, i + 1, { Text: text })),
    users: [userRow(1, `<img src=x onerror=alert(1)>`, { AboutMe: HOSTILE.join("") })],
  });
  const html = [
    ...(await db.select({ html: questions.html }).from(questions)),
    ...(await db.select({ html: answers.html }).from(answers)),
    ...(await db.select({ html: comments.html }).from(comments)),
  ].map((row) => row.html);
  expect(html).toHaveLength(3 * HOSTILE.length);
  expect(html.filter((text) => ALIVE.test(text))).toEqual([]);
  const bodies = (await db.select({ body: questions.body }).from(questions)).map(({ body }) => body);
  expect(bodies.filter((body) => /<\/?(?:script|p|img|iframe|svg)\b/.test(body.replace(/\\</g, "")))).toEqual([]);
  expect((await db.select({ about: people.about }).from(people))[0]?.about).toContain("before after");
});

test("what was typed as text stays text, letter for letter", async () => {
  const { db } = database.current;
  const site = freshSite();
  const text = "5 < 6 && a*b_c_d #1 `code` [x](y) <b>bold</b> 1. one &amp; Ω 🚲";
  const escaped = text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
  await importRows(db, { posts: [questionRow(1, { Body: `<p>${escaped}</p>` })] }, { site });
  const [row] = await db
    .select({ html: questions.html })
    .from(questions)
    .innerJoin(origins, eq(origins.questionId, questions.id))
    .where(eq(origins.source, new URL(site).host));
  expect(row?.html).toBe(`<p>${escaped}</p>\n`);
});

test("a comment's first sign does not make it a heading, a list or a quote", async () => {
  const { db } = database.current;
  const site = freshSite();
  const texts = [
    "# of beans",
    "- and so on",
    "> said he",
    "1. is right",
    "+ 1",
    "* 2",
    "2) is not",
    "over\n---",
    "over\n===",
  ];
  await importRows(
    db,
    { posts: [questionRow(1)], comments: texts.map((text, i) => commentRow(i + 1, 1, { Text: text })) },
    { site },
  );
  const rows = await db
    .select({ html: comments.html })
    .from(comments)
    .innerJoin(origins, eq(origins.commentId, comments.id))
    .where(eq(origins.source, new URL(site).host))
    .orderBy(asc(comments.id));
  expect(rows.map(({ html }) => html)).toEqual(
    texts.map((text) => `<p>${text.replace(">", "&gt;").replace("\n", "<br />")}</p>\n`),
  );
});

test("HTML nested beyond all reason is refused, and the rest comes", async () => {
  const { db } = database.current;
  const deep = `${"<blockquote>".repeat(30_000)}x${"</blockquote>".repeat(8_000)}`;
  const { tallies } = await importRows(db, { posts: [questionRow(1, { Body: deep }), questionRow(2)] });
  expect(tallies.questions).toMatchObject({ read: 2, imported: 1 });
});
