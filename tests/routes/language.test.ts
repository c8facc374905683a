import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { loader as root } from "#app/root";
import { loader as feed } from "#app/routes/feeds/questions";
import { action } from "#app/routes/language";
import { people } from "#db/schema/index";
import { cookieHeader } from "#tests/support/account";
import { useApp } from "#tests/support/app";
import * as make from "#tests/support/make";
import { get, post, type Sent } from "#tests/support/request";

const app = useApp({ ORIGIN: "http://goodturn.test" });
const choose = (language: string, sent: Partial<Sent> = {}, next = "/questions?sort=newest") =>
  post(app.current.app, action, { path: "/language", fields: { language, next }, ...sent });

beforeAll(async () => {
  await make.cast(app.current.db);
});

/** What language the page at `path` comes in, and with which cookies. */
async function open(path: string, headers: Record<string, string> = {}) {
  const outcome = await get(app.current.app, root, { path, headers });
  return { language: (outcome.data as { language: string }).language, cookies: outcome.cookies };
}

test("the address decides, then what was chosen, then the browser, then English", async () => {
  const Cookie = cookieHeader(await choose("ru"));
  const browser = { "Accept-Language": "de-DE,de;q=0.9,el-GR;q=0.8,en;q=0.1" };
  expect((await open("/")).language).toBe("en");
  expect((await open("/", { "Accept-Language": "de, tlh;q=0.4" })).language).toBe("en");
  expect((await open("/", browser)).language).toBe("el");
  expect((await open("/", { ...browser, Cookie })).language).toBe("ru");
  expect((await open("/?language=en", { ...browser, Cookie })).language).toBe("en");
  expect((await open("/?language=tlh", { ...browser, Cookie })).language).toBe("ru");
  expect((await open("/", { ...browser, Cookie: "language=%00%22junk" })).language).toBe("el");
});

test("a language the address asks for holds for the visit", async () => {
  const asked = await open("/?language=el");
  expect((await open("/questions", { Cookie: cookieHeader(asked) })).language).toBe("el");
  expect(asked.cookies.join()).not.toMatch(/Max-Age|Expires/i);
  expect((await open("/?language=el", { Cookie: cookieHeader(asked) })).cookies).toEqual([]);
  expect((await open("/?language=tlh")).cookies).toEqual([]);
});

test("a choice leads back to the page it was made on, and is kept", async () => {
  const chosen = await choose("el", {}, "/questions?language=ru&sort=newest");
  expect(chosen).toMatchObject({ status: 303, location: "/questions?sort=newest" });
  expect(chosen.cookies.join()).toMatch(/^language=.*Max-Age=31536000.*HttpOnly; SameSite=Lax/);
});

test.each(["https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)", ""])(
  "a choice leads nowhere else: %s",
  async (next) => {
    expect((await choose("ru", {}, next)).location).toBe("/");
  },
);

test.each(["", "tlh", "EN", "en; Domain=evil.example"])("there are no pages in %j", async (language) => {
  const outcome = await choose(language);
  expect(outcome.status).toBe(422);
  expect(outcome.cookies).toEqual([]);
});

test("letters follow what a member chose, and nobody else's do", async () => {
  const { db } = app.current;
  const nia = await make.person(db, "nia");
  await make.person(db, "oli");
  await choose("ru", { as: nia });
  await choose("el");
  const languages = db.select({ language: people.language }).from(people);
  expect(await languages.where(eq(people.handle, "nia"))).toEqual([{ language: "ru" }]);
  expect(await db.select({ language: people.language }).from(people).where(eq(people.handle, "oli"))).toEqual([
    { language: "en" },
  ]);
});

test("a member's pages follow the browser, not the language of their letters", async () => {
  const lin = await make.person(app.current.db, "lin", { language: "ru" });
  const { data } = await get(app.current.app, root, { path: "/", as: lin, headers: { "Accept-Language": "el" } });
  expect(data).toMatchObject({ language: "el" });
});

test("a feed speaks its reader's language and says what it depends on", async () => {
  const { data, headers } = await get(app.current.app, feed, { path: "/feeds/questions.atom?language=ru" });
  expect(headers.get("Vary")).toBe("Cookie, Accept-Language");
  expect(await (data as Response).text()).toContain("Новые вопросы");
});

test("only so many choices are taken from one address in a minute", async () => {
  const statuses = [];
  for (let n = 0; n < 31; n++) statuses.push((await choose("ru", { ip: "198.51.100.7" })).status);
  expect(statuses.slice(0, 30)).toEqual(statuses.slice(0, 30).map(() => 303));
  expect(statuses[30]).toBe(429);
});
