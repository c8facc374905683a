import { sql } from "drizzle-orm";
import { strFromU8, unzipSync } from "fflate";
import { beforeAll, expect, test } from "vitest";
import { ACTIVITY_KINDS } from "#app/domain/activity/record.server";
import { voteOnAnswer } from "#app/domain/answers/vote.server";
import { keepDraft } from "#app/domain/drafts/keep.server";
import { editIdea } from "#app/domain/ideas/edit.server";
import { voteOnIdea } from "#app/domain/ideas/vote.server";
import type { Member } from "#app/domain/people/viewer.server";
import { exportArchive, exportFiles } from "#app/domain/privacy/export.server";
import { SECTIONS } from "#app/domain/privacy/export-sections.server";
import { kindKey } from "#app/lib/kind-key";
import { en } from "#app/lib/words/en/index";
import type { UiLanguage } from "#app/lib/words/languages";
import { useDatabase } from "#tests/support/db";
import * as make from "#tests/support/make";

const database = useDatabase();
const HOSTILE = `</div><script>alert("x")</script><img src=x onerror=alert(1)> & "quoted" 'text'`;
let cast: Awaited<ReturnType<typeof make.cast>>;
beforeAll(async () => {
  cast = await make.cast(database.current.db);
});

async function exportOf({ id }: Member, language: UiLanguage = "en") {
  const archive = exportArchive(database.current.db, {
    id,
    language,
    origin: "https://goodturn.test",
    community: "Tern Mobile",
    now: new Date("2026-03-01T12:00:00Z"),
  });
  const zip = new Uint8Array(await new Response(archive).arrayBuffer());
  const texts = Object.fromEntries(Object.entries(unzipSync(zip)).map(([name, bytes]) => [name, strFromU8(bytes)]));
  const rows = (name: string): Record<string, unknown>[] => JSON.parse(texts[`data/${name}.json`] ?? "null");
  return { page: texts["index.html"] ?? "", rows, names: Object.keys(texts) };
}

test("their own words are in it, wherever they stand, and nobody else's", async () => {
  const { db } = database.current;
  const asked = await make.question(db, cast.ada, { title: "My own question title", body: "MINE question" });
  const closed = await make.question(db, cast.pia, {
    space: "beta",
    title: "THEIRS private title",
    body: "THEIRS private",
  });
  const pia = await make.answer(db, cast.pia, closed, { body: "MINE in a private space" });
  await make.answer(db, cast.bo_, asked, { body: "THEIRS answer" });
  await make.comment(db, cast.bo_, { questionId: asked }, "THEIRS comment");
  const others = await make.question(db, cast.bo_, { title: "THEIRS title", body: "THEIRS question" });
  const mine = await make.answer(db, cast.ada, others, { body: "MINE answer" });
  const voted = await make.answer(db, cast.bo_, others, { body: "THEIRS voted answer" });
  await voteOnAnswer(db, cast.ada, voted, "up");
  await make.comment(db, cast.ada, { answerId: mine }, "MINE comment");
  await keepDraft(db, { personId: cast.ada.id }, "/questions/ask", { title: "MINE draft", body: "MINE draft text" });
  const proposed = await make.idea(db, cast.ada, {
    problem: "MINE is a problem that I have",
    body: "MINE idea text, first",
  });
  const edit = {
    title: "My own idea",
    problem: "MINE is a problem still",
    body: "MINE idea text",
    tags: [],
    summary: "",
  };
  await editIdea(db, cast.ada, proposed, edit);
  const theirs = await make.idea(db, cast.bo_, { problem: "THEIRS is a problem too", body: "THEIRS idea in full" });
  await voteOnIdea(db, cast.ada, theirs, "promote");
  const { page, rows, names } = await exportOf(cast.ada);
  expect(names).toEqual(["index.html", ...SECTIONS.map(({ name }) => `data/${name}.json`)]);
  for (const text of [page, JSON.stringify(names.map((name) => name.startsWith("data/") && rows(name.slice(5, -5))))]) {
    for (const own of [
      "MINE question",
      "MINE answer",
      "MINE comment",
      "MINE idea text, first",
      "MINE is a problem still",
      "MINE draft text",
      "ada@example.com",
    ])
      expect(text).toContain(own);
    expect(text).not.toContain("THEIRS");
    expect(text).not.toContain("argon2");
  }
  expect(rows("questions")).toMatchObject([{ title: "My own question title", link: `/questions/${asked}` }]);
  expect(rows("ideas")).toMatchObject([{ title: "My own idea", link: `/ideas/${proposed}` }]);
  expect(rows("ideaVotes")).toMatchObject([{ vote: "up", link: `/ideas/${theirs}` }]);
  expect(rows("votes")).toMatchObject([{ vote: "up", link: `/answers/${voted}` }]);
  await db.execute(sql`delete from group_members where person_id = ${cast.pia.id}`);
  expect((await exportOf(cast.pia)).rows("answers")).toMatchObject([
    { body: "MINE in a private space", link: `/answers/${pia}` },
  ]);
});

test("whatever somebody wrote is text in it, in every field", async () => {
  const { db } = database.current;
  const member = await make.person(db, "hostile", { about: HOSTILE, name: "<b>Bold</b>" });
  await make.question(db, member, { title: HOSTILE, body: HOSTILE });
  await keepDraft(db, { personId: member.id }, `/"><script>alert(1)</script>`, {
    title: HOSTILE,
    odd: HOSTILE,
    edited: HOSTILE,
    language: HOSTILE,
  });
  await db.execute(sql`
    insert into sessions (id, person_id, expires_at, user_agent) values ('hostile', ${member.id}, now() + interval '1 day', ${HOSTILE})`);
  const { page, rows } = await exportOf(member);
  expect(page).not.toMatch(/<(script|img|b)\b/i);
  expect(page).toContain("&lt;script&gt;");
  expect(rows("questions")).toMatchObject([{ body: HOSTILE }]);
});

test("somebody who did nothing gets a page that says so", async () => {
  const nobody = await make.person(database.current.db, "quiet");
  const { page, rows } = await exportOf(nobody);
  expect(rows("answers")).toEqual([]);
  expect(page).toContain("Nothing is kept here.");
});

test("thousands of answers come out whole, each once, a part at a time", async () => {
  const { db } = database.current;
  const busy = await make.person(db, "busy");
  const question = await make.question(db, cast.ada);
  await db.execute(sql`
    insert into answers (question_id, author_id, body, html, renderer_version, language)
    select ${question}, ${busy.id}, 'Number ' || n || repeat(' word', 200), '', 1, 'en' from generate_series(1, 5000) n`);
  const files = exportFiles(db, { id: busy.id, language: "en", origin: "", community: "", now: new Date() });
  let longest = 0;
  for (const { text } of files) for await (const piece of text) longest = Math.max(longest, piece.length);
  expect(longest).toBeLessThan(400_000);
  const { rows, page } = await exportOf(busy);
  const numbers = rows("answers").map(({ body }) => String(body).split(" ")[1]);
  expect(new Set(numbers).size).toBe(5000);
  expect(page.split("<article>").length - 1).toBeGreaterThan(5000);
});

test("the page says everything in its reader's language, and no name of a column or a kind", async () => {
  const { db } = database.current;
  const member = await make.person(db, "lena", { speaks: ["ru", "el"], title: "Помощник" });
  const asked = await make.question(db, member, { tags: ["billing"] });
  await make.answer(db, member, asked);
  const voted = await make.answer(db, cast.bo_, asked);
  await voteOnAnswer(db, member, voted, "up");
  await keepDraft(db, { personId: member.id }, "/questions/ask", { title: "T", formKey: "key", tags: "one, two" });
  await db.execute(sql`
    insert into sessions (id, person_id, expires_at, user_agent)
    values ('lena', ${member.id}, now() + interval '1 day', 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36')`);
  const { page } = await exportOf(member, "ru");
  for (const words of ["короткое имя: lena", "роль: Участник", "читает и пишет: русский, греческий", "метки: billing"])
    expect(page).toContain(words);
  for (const words of ["голос: за", "Ответ дан", "браузер: Chrome", "метки: one, two"]) expect(page).toContain(words);
  expect(page).not.toMatch(/\b(shortName|trustLevel|lastSeen|formKey|vote|tags|what|speaks|role):/);
  expect(page).not.toMatch(/answer\.given|\d{4}-\d\d-\d\dT[^"]*</);
});

test("every kind of activity has words of its own", () => {
  expect(Object.keys(en.exporting.did).sort()).toEqual(ACTIVITY_KINDS.map(kindKey).sort());
});
