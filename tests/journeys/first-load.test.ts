import type { CDPSession, Page } from "playwright-core";
import { expect, test } from "vitest";
import { complaintsOf, useBrowser } from "#tests/support/browser";
import { signIn } from "#tests/support/sign-in";
import { useSite } from "#tests/support/site";

const MOST_REQUESTS = 12;
/** JavaScript and CSS as they travel. */
const MOST_CODE_BYTES = 150 * 1024;

const site = useSite();
const browser = useBrowser();

type Fetched = { url: string; type: string; bytes: number };

/** What a page fetches from now on. The stream of news is none of it: it opens for those who stay. */
async function watchRequests(page: Page): Promise<() => Fetched[]> {
  const session: CDPSession = await page.context().newCDPSession(page);
  const found = new Map<string, Fetched>();
  session.on("Network.requestWillBeSent", ({ requestId, request, type = "" }) => {
    if (request.url.startsWith("http")) found.set(requestId, { url: request.url, type, bytes: 0 });
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const one = found.get(requestId);
    if (one) one.bytes = encodedDataLength;
  });
  await session.send("Network.enable");
  return () => [...found.values()].filter(({ type }) => type !== "EventSource");
}

const QUESTION = "/questions/1";

test.each([390, 1280])(
  "at %i px a question's page is there in few requests, and nothing in it moves",
  async (width) => {
    const page = await browser.open(site.current.address, { width });
    const complaints = complaintsOf(page);
    await page.addInitScript(() => {
      const seen = { shift: 0 };
      Object.assign(window, { seen });
      const add = (list: PerformanceObserverEntryList) => {
        for (const entry of list.getEntries()) seen.shift += (entry as PerformanceEntry & { value: number }).value;
      };
      new PerformanceObserver(add).observe({ type: "layout-shift", buffered: true });
    });
    const fetched = await watchRequests(page);
    await page.goto(QUESTION);
    await page.waitForLoadState("networkidle");
    const all = fetched();
    const code = all.filter(({ url }) => /\.(js|css)$/.test(url));
    expect(all.map(({ url }) => url).length, all.map(({ url }) => url).join("\n")).toBeLessThanOrEqual(MOST_REQUESTS);
    expect(code.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(MOST_CODE_BYTES);
    expect(await page.evaluate(() => (window as Window & { seen?: { shift: number } }).seen?.shift)).toBe(0);
    expect(complaints).toEqual([]);
    await page.close();
  },
);

test("the words of a page's language are on their way before a script asks for them", async () => {
  for (const [language, word] of Object.entries({ en: "Sign in", ru: "Войти", el: "Σύνδεση" })) {
    const response = await fetch(site.current.address, { headers: { "Accept-Language": language } });
    const [, file] = /<([^>]+)>; rel=modulepreload/.exec(response.headers.get("link") ?? "") ?? [];
    expect(await (await fetch(`${site.current.address}${file}`)).text()).toContain(word);
  }
});

test("a member's page holds each text once, and shows it after leaving and coming back", async () => {
  const page = await browser.open(site.current.address);
  const complaints = complaintsOf(page);
  await signIn(page, site.current, "una");
  const response = await page.goto(QUESTION);
  const html = (await response?.text()) ?? "";
  await page.waitForLoadState("networkidle");
  const texts = await page.locator("main .prose").allTextContents();
  expect(texts.length).toBeGreaterThan(2);
  const answers = await page
    .locator("article[id^=answer] > .prose, article[id^=answer] > * > .prose")
    .allTextContents();
  const lines = answers.flatMap((text) => /[\p{L} ]{30,}/u.exec(text)?.[0] ?? []);
  expect(lines.length).toBeGreaterThan(1);
  for (const line of lines) expect(html.split(line), line).toHaveLength(2);

  await page.getByRole("link", { name: "Questions", exact: true }).first().click();
  await page.waitForURL(/\/questions(\?|$)/);
  await page.goBack();
  await page.locator("main .prose").first().waitFor();
  expect(await page.locator("main .prose").allTextContents()).toEqual(texts);
  expect(complaints).toEqual([]);
  await page.close();
});

test("what is selected in a text stays when the page reads itself anew", async () => {
  const page = await browser.open(site.current.address);
  await signIn(page, site.current, "una");
  await page.goto(QUESTION);
  await page.waitForLoadState("networkidle");
  await page.evaluate(() => {
    for (const text of document.querySelectorAll("main .prose > :first-child")) Object.assign(text, { stayed: true });
  });
  await page.getByRole("button", { name: "Bookmark", exact: true, pressed: false }).first().click();
  await page.getByRole("button", { name: "Bookmark", exact: true, pressed: true }).first().waitFor();
  const stayed = await page.evaluate(() =>
    [...document.querySelectorAll("main .prose > :first-child")].map((text) => "stayed" in text),
  );
  expect(new Set(stayed)).toEqual(new Set([true]));
  await page.close();
});

test("a comment that is being typed, the focus and the posts stay when the page reads itself anew", async () => {
  const page = await browser.open(site.current.address);
  const complaints = complaintsOf(page);
  await signIn(page, site.current, "una");
  await page.goto(QUESTION);
  await page.waitForLoadState("networkidle");
  await page.getByText("Add a comment").nth(1).click();
  await page.getByLabel("Your comment").fill("Half a comment");
  const posts = await page.locator("article[id^=answer]").elementHandles();
  const mark = page.locator("article[id^=answer]").first().getByRole("button", { name: "Bookmark", exact: true });
  const before = await mark.getAttribute("aria-pressed");
  await mark.focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => mark.getAttribute("aria-pressed")).not.toBe(before);
  await expect.poll(() => mark.evaluate((button) => button === document.activeElement)).toBe(true);
  expect(await page.getByLabel("Your comment").inputValue()).toBe("Half a comment");
  for (const post of posts) expect(await post.evaluate((element) => element.isConnected)).toBe(true);
  expect(complaints).toEqual([]);
  await page.close();
});
