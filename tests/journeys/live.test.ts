import { afterAll, beforeAll, expect, test } from "vitest";
import { type Connection, connect } from "#app/platform/db.server";
import { stopSite } from "#scripts/site-process";
import { complaintsOf, useBrowser } from "#tests/support/browser";
import { expectFocus, press, reach, said, tabTo } from "#tests/support/keyboard";
import { signIn } from "#tests/support/sign-in";
import { useSite } from "#tests/support/site";
import { readEvents } from "#tests/support/stream";

const site = useSite();
const browser = useBrowser();
const opened: { database?: Connection } = {};

beforeAll(() => {
  opened.database = connect(site.current.databaseUrl, { max: 2 });
});
afterAll(() => opened.database?.close());

/** The cookie of somebody who signed in without a browser. */
async function cookieOf(handle: string): Promise<string> {
  const { address, password } = site.current;
  const body = new URLSearchParams({ email: `${handle}@example.com`, password });
  const { headers } = await fetch(`${address}/sign-in`, {
    method: "POST",
    body,
    redirect: "manual",
    headers: { Origin: address },
  });
  return headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}

async function rows<Row>(statement: string): Promise<Row[]> {
  return ((await opened.database?.sql.unsafe<Record<string, unknown>[]>(statement)) ?? []) as Row[];
}

async function firstRow<Row>(statement: string): Promise<Row> {
  const [row] = await rows<Row>(statement);
  if (!row) throw new Error("the demo has no such row");
  return row;
}

test("over the wire: plain events that nothing holds back, until somebody is no longer inside", async () => {
  const { address } = site.current;
  const { id } = await firstRow<{ id: string }>(
    "select q.id from questions q join spaces s on s.id = q.space_id where s.group_id is not null and q.closed_at is null limit 1",
  );
  const members = await rows<{ handle: string }>(
    "select p.handle from group_members g join people p on p.id = g.person_id where p.role = 'member' order by p.id limit 2",
  );
  const [handle = "", other = ""] = members.map((member) => member.handle);
  const watch = async (who: string) =>
    fetch(`${address}/questions/${id}/live`, {
      headers: { Cookie: await cookieOf(who), "Accept-Encoding": "br, gzip" },
    });
  const comment = async (words: string) => {
    const sent = await fetch(`${address}/questions/${id}/comments`, {
      method: "POST",
      body: new URLSearchParams({ body: words }),
      headers: { Cookie: await cookieOf(other), Origin: address },
      redirect: "manual",
    });
    expect(sent.status).toBe(303);
  };
  const response = await watch(handle);
  expect(response.headers.get("Content-Type")).toBe("text/event-stream; charset=utf-8");
  expect(response.headers.get("Cache-Control")).toBe("no-store, no-transform");
  expect(response.headers.get("X-Accel-Buffering")).toBe("no");
  expect(response.headers.get("Content-Encoding")).toBeNull();
  const inside = readEvents(response.body);
  const stays = readEvents((await watch(other)).body);
  const [first] = [await inside.next(), await stays.next()] as { comments: number }[];
  await comment("Which build is it, please?");
  for (const reader of [inside, stays]) await reader.until({ comments: (first?.comments ?? 0) + 1 });

  await firstRow(
    `delete from group_members where person_id = (select id from people where handle = '${handle}') returning 1`,
  );
  await comment("Nobody outside hears of this.");
  await stays.until({ comments: (first?.comments ?? 0) + 2 });
  expect(await inside.rest()).toEqual([]);
  expect((await watch(handle)).status).toBe(404);
  const refused = await fetch(`${address}/questions/${id}/live`, {
    headers: { Cookie: await cookieOf(other), Origin: "https://evil.example" },
  });
  expect(refused.status).toBe(403);
  await stays.close();
});

test("two people on one page: who writes is seen, a new answer is offered and does not move the page", async () => {
  const { address } = site.current;
  const { path } = await firstRow<{ path: string }>(
    "select '/questions/' || id || '-' || slug as path from questions where answer_count = 0 and closed_at is null and language = 'en' and deleted_at is null order by id limit 1",
  );
  const ada = await browser.open(address, { width: 390 });
  const complaints = complaintsOf(ada);
  await signIn(ada, site.current, "ada", path);
  const bo = await browser.open(address);
  await signIn(bo, site.current, "bo_karlsen", path);
  await ada.getByRole("heading", { name: "Your answer" }).waitFor();

  const answer = bo.getByLabel("What solves it");
  await answer.pressSequentially("Restart the phone");
  await bo.getByText("Others see that you are writing").waitFor();
  await ada.getByText("Bo Karlsen", { exact: false }).filter({ hasText: "is writing an answer" }).waitFor();
  await bo.getByRole("button", { name: "Don’t show it" }).click();
  await ada.getByText("is writing an answer").waitFor({ state: "detached" });

  const heightBefore = await ada.evaluate(() => document.documentElement.scrollHeight);
  await answer.fill("Restart the phone, then choose the network by hand.");
  await bo.getByRole("button", { name: "Publish the answer" }).click();
  await bo.waitForURL(/#answer-\d+$/);
  await expect.poll(() => bo.evaluate(() => document.activeElement?.id)).toMatch(/^answer-\d+$/);

  const bar = ada.getByRole("status").filter({ hasText: "1 new answer" });
  await bar.waitFor();
  expect(await ada.evaluate(() => document.documentElement.scrollHeight)).toBe(heightBefore);
  expect(await ada.locator('article[id^="answer-"]').count()).toBe(0);
  await ada.getByRole("button", { name: "Show", exact: true }).click();
  await ada.getByText("choose the network by hand").waitFor();
  await expect.poll(() => ada.evaluate(() => document.activeElement?.id)).toMatch(/^answer-\d+$/);
  await bar.waitFor({ state: "detached" });
  expect(complaints).toEqual([]);
}, 120_000);

test("by keyboard alone one asks, answers, accepts, votes, comments and keeps a bookmark, and each outcome is said", async () => {
  const { address } = site.current;
  const ada = await browser.open(address);
  await signIn(ada, site.current, "ada", "/questions/ask?space=plans");
  const bo = await browser.open(address);
  await signIn(bo, site.current, "bo_karlsen");

  await reach(ada, "textbox", "Your question in one line");
  await ada.keyboard.type("Can two phones share one small plan?");
  await reach(ada, "textbox", "What happened");
  await ada.keyboard.type("My daughter has a second phone now and hardly uses it.");
  await press(ada, "Publish the question");
  await ada.waitForURL(/can-two-phones/);
  const path = new URL(ada.url()).pathname;

  await bo.goto(path);
  await reach(bo, "textbox", "What solves it");
  await bo.keyboard.type("Yes, with a second SIM on the same plan.");
  await press(bo, "Publish the answer");
  await bo.waitForURL(/#answer-\d+$/);
  await press(bo, "Good question");
  await said(bo, "Your vote is counted.");
  await expectFocus(bo, "Good question");

  await ada.goto(path);
  await press(ada, "This solved it");
  await said(ada, "Marked as what solved it.");
  await press(ada, "Helpful answer");
  await said(ada, "Your vote is counted.");
  await expectFocus(ada, "Helpful answer");
  await press(ada, "Bookmark", 1);
  await said(ada, "Saved to your bookmarks.");
  await expectFocus(ada, "Bookmark");
  await press(ada, "Follow");
  await said(ada, "You no longer follow this question.");

  const add = ada.getByText("Add a comment").last();
  await tabTo(ada, () => add.evaluate((element) => element === document.activeElement));
  await ada.keyboard.press("Enter");
  await ada.keyboard.press("Tab");
  await ada.keyboard.type("That was quick, thank you!");
  await ada.keyboard.press("Tab");
  await ada.keyboard.press("Enter");
  await ada.waitForURL(/#comment-\d+$/);
  await expect.poll(() => ada.evaluate(() => document.activeElement?.id)).toMatch(/^comment-\d+$/);

  await ada.goto("/bookmarks");
  await ada.getByRole("heading", { name: "Can two phones share one small plan?" }).waitFor();
  await press(ada, "Remove the bookmark of “Can two phones share one small plan?”");
  await expect.poll(() => ada.evaluate(() => document.activeElement?.textContent)).toBe("Removed from your bookmarks.");
  await ada.keyboard.press("Tab");
  await ada.keyboard.press("Enter");
  await ada.getByRole("heading", { name: "Can two phones share one small plan?" }).waitFor();
}, 120_000);

test("a link is copied, and without a script it leads to where it would have", async () => {
  const { address } = site.current;
  const page = await browser.open(address);
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/questions/12");
  await page.evaluate(() => Reflect.deleteProperty(Navigator.prototype, "share"));
  await page.getByRole("link", { name: "Share" }).first().click();
  await said(page, "The link is copied.");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${address}/questions/12`);
  const plain = await browser.open(address, { javaScript: false });
  await plain.goto("/questions/12");
  const full = plain.url();
  await plain.getByRole("link", { name: "Share" }).first().click();
  await plain.waitForURL(full);
  await plain.getByRole("link", { name: "Share" }).last().click();
  await plain.waitForURL(/#answer-\d+$/);
});

test("a site that stops ends its streams and leaves in time", async () => {
  const { address, process } = site.current;
  const reader = readEvents((await fetch(`${address}/questions/12/live`)).body);
  await reader.next();
  const ended = stopSite(process);
  expect(await reader.rest(5000)).toEqual([]);
  expect(await ended).toBe(0);
});
