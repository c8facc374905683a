import { eq, sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { loader as feed } from "#app/routes/feeds/ideas";
import { loader as card } from "#app/routes/ideas/card";
import { action as remove } from "#app/routes/ideas/deletion";
import { action as edit, loader as editPage } from "#app/routes/ideas/edit";
import { action as follow } from "#app/routes/ideas/follow";
import { loader as history } from "#app/routes/ideas/history";
import { loader as list } from "#app/routes/ideas/list";
import { action as propose, loader as proposePage } from "#app/routes/ideas/propose";
import { loader as show } from "#app/routes/ideas/show";
import { loader as sitemapIndex } from "#app/routes/sitemap/index";
import { loader as sitemapPart } from "#app/routes/sitemap/part";
import { type IdeaId, ideaFollows, ideas } from "#db/schema/index";
import { useApp } from "#tests/support/app";
import * as make from "#tests/support/make";
import { get, post } from "#tests/support/request";

const app = useApp({ ORIGIN: "http://goodturn.test" });
let cast: Awaited<ReturnType<typeof make.cast>>;
beforeAll(async () => {
  cast = await make.cast(app.current.db);
});

const filledIn = () => ({
  title: "A spending limit for each child's line",
  problem: "Last month my son bought games for **80 euro** with his phone.",
  body: "A limit in the app, by line and by month.",
  space: "plans",
  tags: "family, limits",
});
const path = "/ideas/propose";
const idIn = (location: string | null) => Number(/^\/ideas\/(\d+)-/.exec(location ?? "")?.[1]) as IdeaId;
const at = async (id: IdeaId) => {
  const [row] = await app.current.db.select({ slug: ideas.slug }).from(ideas).where(eq(ideas.id, id));
  const slug = `${id}-${row?.slug}`;
  return { path: `/ideas/${slug}`, params: { slug, id: String(id) } };
};

test("an idea that is proposed leads to its page, also when it is sent twice", async () => {
  const fields = filledIn();
  const outcomes = await Promise.all([1, 2].map(() => post(app.current.app, propose, { path, as: cast.ada, fields })));
  expect(outcomes.map(({ status }) => status)).toEqual([303, 303]);
  expect(outcomes[0]?.location).toMatch(/^\/ideas\/\d+-a-spending-limit-for-each-childs-line$/);
  expect(outcomes[1]?.location).toBe(outcomes[0]?.location);
});

test("a form that does not fit comes back with all that was typed and a word beside each field", async () => {
  const fields = { ...filledIn(), title: "Short", problem: "", tags: "a" };
  const outcome = await post(app.current.app, propose, { path, as: cast.ada, fields });
  expect(outcome.status).toBe(422);
  expect(outcome.data).toMatchObject({
    result: {
      initialValue: { title: "Short", body: fields.body, space: "plans", tags: "a" },
      error: { title: ["error.tooShort"], problem: ["error.required"], tags: ["error.tag"] },
    },
  });
});

test("a phone number in the problem is asked about before it is published", async () => {
  const fields = { ...filledIn(), problem: "Please call me back, my number is +44 7911 123456, at any time." };
  const outcome = await post(app.current.app, propose, { path, as: cast.ada, fields });
  expect(outcome.data).toMatchObject({ result: { error: { leave: [expect.stringContaining("editor.holds")] } } });
});

test("a guest's words wait for them while they sign in", async () => {
  const fields = filledIn();
  const headers = { Referer: `http://goodturn.test${path}` };
  const outcome = await post(app.current.app, propose, { path, fields, headers });
  expect(outcome.location).toBe("/sign-in?next=%2Fideas%2Fpropose");
  const cookie = outcome.cookies.map((each) => each.split(";")[0]).join("; ");
  const page = await get(app.current.app, proposePage, { path, headers: { Cookie: cookie } });
  expect(page.data).toMatchObject({ signedIn: false, draft: { title: fields.title, problem: fields.problem } });
});

test("without a script both texts are shown as they will read", async () => {
  const outcome = await post(app.current.app, propose, {
    path: `${path}?preview=yes`,
    as: cast.ada,
    fields: filledIn(),
  });
  expect(outcome.data).toMatchObject({
    preview: expect.stringContaining("A limit in the app"),
    problemPreview: expect.stringContaining("<strong>80 euro</strong>"),
  });
});

test("the page tells the problem, the proposal, how it stands and where; its address follows its title", async () => {
  const { app: site } = app.current;
  const id = idIn((await post(site, propose, { path, as: cast.bo_, fields: filledIn() })).location);
  const { data } = await get(site, show, await at(id));
  const { drawn } = data as { drawn: { post: string } };
  for (const words of [
    "The problem",
    "<strong>80 euro</strong>",
    "The proposal",
    "A limit in the app",
    "Plans",
    "family",
  ])
    expect(drawn.post).toContain(words);
  expect(drawn.post).toContain('"@type":"DiscussionForumPosting"');
  const old = await get(site, show, { path: `/ideas/${id}-old-title`, params: { slug: `${id}-old-title` } });
  expect(old).toMatchObject({ status: 301, location: (await at(id)).path });
});

test("only who may edit finds the form; the history shows both texts as they changed", async () => {
  const { app: site, db } = app.current;
  const id = await make.idea(db, cast.ada, {
    problem: "I pay while I am away for **months**.",
    body: "Let me pause it all.",
  });
  const here = { path: `/ideas/${id}/edit`, params: { id: String(id) } };
  expect((await get(site, editPage, { ...here, as: cast.bo_ })).status).toBe(403);
  expect((await get(site, editPage, { ...here })).location).toMatch(/^\/sign-in/);
  expect((await get(site, editPage, { ...here, as: cast.ada })).data).toMatchObject({
    text: { problem: "I pay while I am away for **months**." },
  });
  const fields = {
    title: "Let me pause my plan while I travel",
    problem: "I pay while I am away for **weeks**.",
    body: "Let me pause it all, in the app.",
    summary: "It is weeks",
  };
  expect((await post(site, edit, { ...here, as: cast.ada, fields })).status).toBe(303);
  const { data } = await get(site, history, { path: `/ideas/${id}/history`, params: { id: String(id) } });
  const [now, first] = (data as Awaited<ReturnType<typeof history>>).versions;
  expect(now).toMatchObject({ number: 2, because: "It is weeks", aside: { html: expect.stringContaining("weeks") } });
  expect(now?.words).toEqual({ added: 4, removed: 1 });
  expect(first?.aside?.html).toContain("<strong>months</strong>");
});

test("an idea is followed and left; a deleted one is gone", async () => {
  const { app: site, db } = app.current;
  const id = await make.idea(db, cast.ada);
  const here = { path: `/ideas/${id}/follow`, params: { id: String(id) } };
  const followers = () => db.$count(ideaFollows, eq(ideaFollows.ideaId, id));
  await post(site, follow, { ...here, as: cast.bo_, fields: { wanted: "yes" } });
  await post(site, follow, { ...here, as: cast.bo_, fields: { wanted: "yes" } });
  expect(await followers()).toBe(2);
  await post(site, follow, { ...here, as: cast.bo_, fields: { wanted: "no" } });
  expect(await followers()).toBe(1);
  const away = { path: `/ideas/${id}/deletion`, params: { id: String(id) } };
  expect((await post(site, remove, { ...away, as: cast.bo_ })).status).toBe(403);
  const address = await at(id);
  expect(await post(site, remove, { ...away, as: cast.ada })).toMatchObject({ status: 303, location: "/ideas" });
  expect((await get(site, show, address)).status).toBe(410);
});

test("a merged idea leads to the one it was merged into, which says so", async () => {
  const { app: site, db } = app.current;
  const root = await make.idea(db, cast.ada, { title: "One idea that stays for all" });
  const merged = await make.idea(db, cast.bo_, { title: "The same idea in other words" });
  await db
    .update(ideas)
    .set({ mergedIntoId: root, mergedAt: new Date(), mergerId: cast.lea.id })
    .where(eq(ideas.id, merged));
  const led = await get(site, show, await at(merged));
  expect(led).toMatchObject({ status: 302, location: `${(await at(root)).path}?merged=${merged}` });
  const { data } = await get(site, show, { ...(await at(root)), path: String(led.location) });
  expect((data as { drawn: { post: string } }).drawn.post).toContain("“The same idea in other words” was merged");
  const listed = await get(site, list, { path: "/ideas?sort=new" });
  expect((listed.data as { rows: string }).rows).not.toContain("The same idea in other words");
});

test("what is settled or put away stands in its own list, one tap away", async () => {
  const { app: site, db } = app.current;
  const rowsAt = async (query: string) => {
    const { data, status } = await get(site, list, { path: `/ideas?${query}` });
    expect(status).toBe(200);
    return (data as { rows: string | null }).rows ?? "";
  };
  const done = await make.idea(db, cast.ada, { title: "An idea that has been done" });
  const old = await make.idea(db, cast.ada, { title: "An idea that was put away" });
  expect(await rowsAt("sort=new")).toContain("An idea that has been done");
  await db.update(ideas).set({ status: "done" }).where(eq(ideas.id, done));
  await db.update(ideas).set({ archivedAt: new Date() }).where(eq(ideas.id, old));
  for (const sort of ["hot", "top", "new"]) {
    expect(await rowsAt(`sort=${sort}`)).not.toContain("An idea that has been done");
    expect(await rowsAt(`sort=${sort}`)).not.toContain("An idea that was put away");
    expect(await rowsAt(`sort=${sort}&status=done&space=plans`)).toContain("An idea that has been done");
    expect(await rowsAt(`sort=${sort}&status=archived`)).toContain("An idea that was put away");
  }
  expect((await get(site, list, { path: "/ideas?space=none" })).status).toBe(404);
});

test.each(["hot", "top", "new"])("the pages of the %s list show each idea once, there and back", async (sort) => {
  const { app: site, db } = app.current;
  for (let n = 0; n < 45; n++) await make.idea(db, cast.lea, { title: `One of many ideas, ${sort} ${n}` });
  await db.execute(sql`update ideas set promote_count = id % 7, score = id % 7`);
  const idsOf = (rows: string | null) => [...(rows ?? "").matchAll(/href="\/ideas\/(\d+)-/g)].map(([, id]) => id);
  type Page = { rows: string | null; before: string | null; after: string | null };
  const pageAt = async (at: string) => (await get(site, list, { path: at })).data as Page;
  const first = await pageAt(`/ideas?sort=${sort}`);
  const seen: (string | undefined)[][] = [];
  let page = first;
  for (;;) {
    seen.push(idsOf(page.rows));
    if (!page.after) break;
    page = await pageAt(page.after);
  }
  expect(seen.length).toBeGreaterThan(2);
  expect(new Set(seen.flat()).size).toBe(seen.flat().length);
  for (let back = seen.length - 2; back >= 0; back--) {
    page = await pageAt(String(page.before));
    expect(idsOf(page.rows)).toEqual(seen[back]);
  }
  expect(page.before).toBeNull();
});

test("somebody who makes up a cursor gets a page", async () => {
  for (const cursor of ["1.5_3", "-99999999999999.12345_1", "0_0", "x"])
    for (const sort of ["hot", "top", "new"])
      expect((await get(app.current.app, list, { path: `/ideas?sort=${sort}&after=${cursor}` })).status).toBe(200);
});

test("feeds carry new ideas, and what the company said of those in one status", async () => {
  const { app: site, db } = app.current;
  const id = await make.idea(db, cast.ada, { title: "An idea for the feed <b>" });
  await db.execute(sql`insert into status_updates (idea_id, author_id, from_status, to_status, body, html, renderer_version, language)
    values (${id}, ${cast.sol.id}, 'new', 'planned', 'In spring.', '<p>In spring.</p>', 1, 'en')`);
  const xmlAt = async (at: string) => {
    const { data, status } = await get(site, feed, { path: at });
    expect(status).toBe(200);
    return (data as Response).text();
  };
  expect(await xmlAt("/feeds/ideas.atom")).toContain("An idea for the feed &lt;b&gt;");
  const planned = await xmlAt("/feeds/ideas.atom?status=planned&space=plans");
  expect(planned).toContain("In spring.");
  expect(planned).toContain("status-update-");
  expect(await xmlAt("/feeds/ideas.atom?status=done")).not.toContain("<entry>");
  expect((await get(site, feed, { path: "/feeds/ideas.atom?status=nonsense" })).status).toBe(404);
});

test("ideas that are worth finding stand in the sitemap, and each has a card", async () => {
  const { app: site, db } = app.current;
  const id = await make.idea(db, cast.ada, { title: "An idea worth finding for all" });
  const text = async (outcome: { data: unknown }) => (outcome.data as Response).text();
  expect(await text(await get(site, sitemapIndex, { path: "/sitemap.xml" }))).toContain("/sitemaps/ideas-0.xml");
  const part = { path: "/sitemaps/ideas-0.xml", params: { file: "ideas-0.xml" } };
  expect(await text(await get(site, sitemapPart, part))).toContain((await at(id)).path);
  await db.update(ideas).set({ archivedAt: new Date() }).where(eq(ideas.id, id));
  expect(await text(await get(site, sitemapPart, part))).not.toContain((await at(id)).path);
  const drawn = await get(site, card, { path: `/ideas/${id}/card.png`, params: { id: String(id) } });
  expect(drawn.headers.get("Content-Type")).toBe("image/png");
});
