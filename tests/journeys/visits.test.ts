import { eq } from "drizzle-orm";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { connect } from "#app/platform/db.server";
import { visitSteps } from "#db/schema/index";
import { complaintsOf, useBrowser } from "#tests/support/browser";
import { signIn } from "#tests/support/sign-in";
import { useSite } from "#tests/support/site";

const site = useSite();
const browser = useBrowser();
/** Milliseconds that a journey over several pages and tabs may take. */
const PATIENCE_MS = 120_000;

/** A browser that was polled lately: whoever is polled, a few by chance, is not asked the rest. */
async function openPage() {
  const page = await browser.open(site.current.address);
  page.context().setDefaultTimeout(30_000);
  await page.context().addInitScript(() => {
    // The empty page that a new tab begins with keeps nothing.
    if (location.protocol.startsWith("http")) localStorage.setItem("polled", String(Date.now()));
  });
  return page;
}

/** The steps that a page tells of from now on. */
function stepsTold(page: Page): string[] {
  const told: string[] = [];
  page.context().on("request", (request) => {
    if (new URL(request.url()).pathname !== "/search/visit") return;
    told.push(new URLSearchParams(request.postData() ?? "").get("step") ?? "");
  });
  return told;
}

/** The visit that the page's tab is on. */
const visitOf = (page: Page): Promise<string> =>
  page.evaluate(() => JSON.parse(sessionStorage.getItem("visit") ?? "{}").id ?? "none");

async function stepsKept(visit: string): Promise<string[]> {
  const { db, close } = connect(site.current.databaseUrl, { max: 1 });
  const rows = await db
    .select({ step: visitSteps.step })
    .from(visitSteps)
    .where(eq(visitSteps.visit, visit))
    .orderBy(visitSteps.step);
  await close();
  return rows.map(({ step }) => step);
}

const ASKED = "Did this answer your question?";

test("whoever comes from a search is asked whether this was it; nothing moves, and no number is in an address", async () => {
  const page = await openPage();
  const complaints = complaintsOf(page);
  await page.addInitScript(() => {
    const seen = { shift: 0 };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.shift += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: "layout-shift", buffered: true });
  });
  const told = stepsTold(page);
  await page.goto("/search?q=roaming");
  await page.waitForLoadState("networkidle");
  await page.locator("main article a[href^='/questions/']").first().click();
  await page.waitForURL(/\/questions\/\d+/);
  await page.getByText(ASKED).waitFor();
  expect(await page.evaluate(() => (window as Window & { seen?: { shift: number } }).seen?.shift)).toBe(0);
  expect(new URL(page.url()).search).toBe("");
  await page.getByRole("button", { name: "Yes, solved" }).click();
  await page.getByText("Good to know that it helped").waitFor();
  // why: what a page really tells on its way out, the tools of the browser under test do not let through.
  await page.evaluate(() => dispatchEvent(new Event("pagehide")));
  await expect.poll(() => told).toEqual(["searched", "opened", "solved", "left"]);
  const visit = await visitOf(page);
  await expect
    .poll(() => stepsKept(visit), { timeout: 15_000 })
    .toEqual(["left", "opened", "searched", "shown", "solved"]);
  expect((await page.context().cookies()).map(({ name }) => name)).toEqual([]);
  expect(complaints).toEqual([]);
  await page.close();
});

test(
  "whoever opens what the search box offers is asked as well, in the same tab or in one of its own",
  async () => {
    const page = await openPage();
    const told = stepsTold(page);
    const offered = page.getByRole("listbox").locator("a[href^='/questions/']").first();
    const type = async () => {
      await page.goto("/");
      await page.getByRole("main").getByRole("searchbox").click();
      await page.getByRole("main").getByRole("combobox").fill("roaming");
      await offered.waitFor();
    };
    await type();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/questions\/\d+/);
    await page.getByText(ASKED).waitFor();
    await expect.poll(() => told).toEqual(["searched", "opened"]);
    await page.reload();
    await page.waitForLoadState("networkidle");
    expect(await page.getByText(ASKED).count()).toBe(0);
    await type();
    const opened = page.context().waitForEvent("page");
    await offered.click({ modifiers: ["Control"] });
    const tab = await opened;
    await tab.bringToFront();
    await tab.getByText(ASKED).waitFor();
    await expect.poll(() => told.filter((step) => step === "opened").length).toBe(2);
    await page.close();
  },
  PATIENCE_MS,
);

test("a tab of its own goes on with the visit of the results it was opened from", async () => {
  const page = await openPage();
  await page.goto("/search?q=roaming");
  await page.waitForLoadState("networkidle");
  const told = stepsTold(page);
  const opened = page.context().waitForEvent("page");
  await page
    .locator("main article a[href^='/questions/']")
    .first()
    .click({ modifiers: ["Control"] });
  const tab = await opened;
  await tab.bringToFront();
  await tab.getByText(ASKED).waitFor();
  await expect.poll(() => told).toContain("opened");
  expect(await visitOf(tab)).toBe(await visitOf(page));
  await page.close();
});

test("whoever searched, read and asked all the same ends the visit in a question", async () => {
  const page = await openPage();
  await signIn(page, site.current, "ada", "/search?q=roaming");
  await page.waitForLoadState("networkidle");
  await page.locator("main article a[href^='/questions/']").first().click();
  await page.getByText(ASKED).waitFor();
  const visit = await visitOf(page);
  await page.getByRole("link", { name: "Ask a question" }).first().click();
  await page.waitForURL(/\/questions\/ask/);
  await page.getByLabel("Your question in one line").fill("Is roaming in the tunnel under the sea the same?");
  await page
    .getByLabel("What happened")
    .fill("I had no bars from one end to the other, and three short messages came at once.");
  await page.getByLabel("Space").selectOption({ label: "Roaming" });
  await page.getByRole("button", { name: "Publish the question" }).click();
  await page.waitForURL(/\/questions\/\d+-is-roaming/);
  await expect.poll(() => stepsKept(visit), { timeout: 15_000 }).toContain("asked");
  await page.close();
});

test("whoever comes another way is not asked, and tells of nothing", async () => {
  const page = await openPage();
  const told = stepsTold(page);
  await page.goto("/questions");
  await page.locator("main a[href^='/questions/']").first().click();
  await page.waitForLoadState("networkidle");
  expect(await page.getByText(ASKED).count()).toBe(0);
  expect(told).toEqual([]);
  await page.close();
});
