import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { answerQuestion } from "#app/domain/answers/answer.server";
import { saveProfile } from "#app/domain/people/edit-profile.server";
import type { Member } from "#app/domain/people/viewer.server";
import { askQuestion } from "#app/domain/questions/ask.server";
import { deleteQuestion } from "#app/domain/questions/delete.server";
import { setPrivacy } from "#app/domain/spaces/privacy.server";
import { questionPath } from "#app/lib/paths";
import { type Connection, connect } from "#app/platform/db.server";
import { groupMembers, groups, people, questions } from "#db/schema/index";
import * as make from "#tests/support/make";
import { useSite } from "#tests/support/site";

const site = useSite();
const opened: { connection?: Connection; cookie: string } = { cookie: "" };
/** Milliseconds within which a change made by any process is seen by guests of every other one. */
const PROMISED_MS = 2_000;

const read = (path: string, headers: Record<string, string> = {}, method = "GET") =>
  fetch(`${site.current.address}${path}`, { method, headers, redirect: "manual" });
const textOf = async (path: string, headers: Record<string, string> = {}) => (await read(path, headers)).text();

const tells = async (path: string, words: string) => (await textOf(path)).includes(words);
/** Guests read these words on the page, or no longer, within what is promised. */
const soon = (path: string, words: string, told = true) =>
  expect.poll(() => tells(path, words), { timeout: PROMISED_MS }).toBe(told);

/** The site's own database, as another process has it. */
function db() {
  if (!opened.connection) throw new Error("not connected");
  return opened.connection.db;
}

async function personCalled(handle: string): Promise<Member> {
  const [row] = await db().select({ id: people.id }).from(people).where(eq(people.handle, handle));
  return make.member(db(), row?.id);
}

async function newQuestion(title: string) {
  const asked = await askQuestion(db(), await personCalled("ada"), {
    title,
    body: "Asked so that somebody reads it.",
    space: "roaming",
    tags: [],
  });
  return { id: asked.id, path: questionPath(asked) };
}

async function signIn(handle: string): Promise<string> {
  const { address, password } = site.current;
  const answer = await fetch(`${address}/sign-in`, {
    method: "POST",
    body: new URLSearchParams({ email: `${handle}@example.com`, password }),
    redirect: "manual",
    headers: { Origin: address },
  });
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}

beforeAll(async () => {
  opened.connection = connect(site.current.databaseUrl, { max: 2 });
  opened.cookie = await signIn("ada");
});
afterAll(() => opened.connection?.close());

test("guests get pages that caches may hold, and bytes only once; a member's are for their browser alone", async () => {
  const { path } = await newQuestion("Which bytes do I hold already?");
  for (const url of [path, "/", "/questions", "/spaces", "/tags", "/people/ada"]) {
    const first = await read(url);
    expect(first.headers.get("Cache-Control"), url).toBe("public, no-cache");
    expect(first.headers.get("Surrogate-Key")).toMatch(/\ball$/);
    const etag = first.headers.get("ETag") ?? "";
    const again = await read(url, { "If-None-Match": etag });
    expect([again.status, await again.text()], url).toEqual([304, ""]);
    expect(again.headers.get("Content-Security-Policy")).toBe(first.headers.get("Content-Security-Policy"));
    const head = await read(url, {}, "HEAD");
    expect([head.status, await head.text()]).toEqual([200, ""]);
  }
  for (const url of [path, "/questions", "/questions/ask"]) {
    const mine = () => read(url, { Cookie: opened.cookie });
    expect((await mine()).headers.get("Cache-Control"), url).toBe("private, no-cache");
    // A reader who is counted, or a minute that passes, changes the page once in a while.
    const again = async () =>
      (await read(url, { Cookie: opened.cookie, "If-None-Match": (await mine()).headers.get("ETag") ?? "" })).status;
    await expect.poll(again, { message: url }).toBe(304);
  }
});

test("nothing is held of rooms of one's own, nor by whoever may see private spaces", async () => {
  expect((await read("/account/sessions", { Cookie: opened.cookie })).headers.get("Cache-Control")).toContain(
    "no-store",
  );
  expect((await read("/sign-in")).headers.get("Cache-Control")).toContain("no-store");
  const [insider] = await db()
    .select({ handle: people.handle })
    .from(groupMembers)
    .innerJoin(people, eq(people.id, groupMembers.personId));
  const inside = await read("/questions", { Cookie: await signIn(insider?.handle ?? "") });
  expect([inside.status, inside.headers.get("Cache-Control")]).toEqual([200, "private, no-store"]);
  expect(inside.headers.has("ETag")).toBe(false);
});

test("a member's name, a notice and an error are seen by nobody else", async () => {
  const { path } = await newQuestion("Who is seen on this page?");
  expect(await textOf(path, { Cookie: opened.cookie })).toContain("/account");
  expect(await textOf(path)).toContain("/sign-in");
  expect(await textOf(path, { Cookie: opened.cookie })).toContain("/account");
  const noticed = await textOf(path, { Cookie: "notice=signedOut" });
  const plain = await textOf(path);
  expect(plain).not.toEqual(noticed);
  const missing = await read("/questions/999999-not-yet");
  expect([missing.status, missing.headers.get("Cache-Control")]).toEqual([404, "private, no-cache"]);
});

test("each language has its own page, and no page holds what a request says of itself", async () => {
  const { path } = await newQuestion("In which language am I read?");
  const inLanguage = async (language: string) =>
    (await read(path, { "Accept-Language": language })).headers.get("Content-Language");
  expect([await inLanguage("ru"), await inLanguage("el"), await inLanguage("en"), await inLanguage("ru")]).toEqual([
    "ru",
    "el",
    "en",
    "ru",
  ]);
  expect(
    await textOf(path, {
      Cookie: "_ga=GA1.2.evil.example",
      "User-Agent": "evil.example",
      Referer: "https://evil.example/",
    }),
  ).not.toContain("evil.example");
});

test("an answer, a new name and a removal made by another process are seen within two seconds", async () => {
  const { id, path } = await newQuestion("How long until all see it?");
  expect(await tells(path, "It took a moment")).toBe(false);
  await soon("/questions?sort=newest", "How long until all see it?");
  const bo = await personCalled("bo_karlsen");
  await answerQuestion(db(), bo, id, {
    body: "It took a moment and then everybody saw it.",
    official: false,
  });
  await soon(path, "It took a moment");
  const [was] = await db()
    .select({ name: people.name, handle: people.handle })
    .from(people)
    .where(eq(people.id, bo.id));
  await saveProfile(db(), bo, { name: "Bo Newname", handle: was?.handle ?? "", about: "", speaks: [], language: "en" });
  await soon(path, "Bo Newname");

  const gone = await newQuestion("This one is about to go");
  expect((await read(gone.path)).status).toBe(200);
  await soon("/questions?sort=newest", "This one is about to go");
  await deleteQuestion(db(), await personCalled("ada"), gone.id);
  await expect.poll(async () => (await read(gone.path)).status, { timeout: PROMISED_MS }).toBe(410);
  await soon("/questions?sort=newest", "This one is about to go", false);
});

test("a space that becomes private is closed to guests within two seconds, on every page", async () => {
  const { path } = await newQuestion("A word that soon is private");
  const [group] = await db().select({ slug: groups.slug }).from(groups).limit(1);
  expect((await read(path)).status).toBe(200);
  await soon("/questions?sort=newest", "A word that soon is private");
  const una = await personCalled("una");
  await setPrivacy(db(), una, "roaming", group?.slug ?? "");
  await expect.poll(async () => (await read(path)).status, { timeout: PROMISED_MS }).toBe(404);
  for (const url of ["/", "/questions?sort=newest", "/spaces/roaming"])
    await soon(url, "A word that soon is private", false);
  await setPrivacy(db(), una, "roaming", null);
});

test("readings of a page that is kept are counted, once for each reader", async () => {
  const { id, path } = await newQuestion("Who counts my readers?");
  for (let times = 0; times < 5; times++) await read(path);
  const views = async () =>
    (await db().select({ views: questions.viewCount }).from(questions).where(eq(questions.id, id)))[0]?.views;
  await expect.poll(views, { timeout: 15_000 }).toBe(1);
});
