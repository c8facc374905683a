import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { complaintsOf, useBrowser } from "#tests/support/browser";
import { signIn } from "#tests/support/sign-in";
import { useSite } from "#tests/support/site";

const site = useSite();
const browser = useBrowser();

const field = (page: Page) => page.getByRole("combobox", { name: "Search" });
const rows = (page: Page) => page.getByRole("listbox").getByRole("option");
const chosen = (page: Page) =>
  page.evaluate(() => {
    const id = document.activeElement?.getAttribute("aria-activedescendant");
    return id ? (document.getElementById(id)?.textContent ?? null) : null;
  });

test("by keyboard alone somebody finds a question while typing, comes back, and forgets what they searched for", async () => {
  const page = await browser.open(site.current.address);
  const complaints = complaintsOf(page);
  await page.goto("/questions");
  await page.waitForLoadState("networkidle");
  await page.keyboard.press("/");
  await field(page).waitFor();
  expect(await field(page).getAttribute("aria-expanded")).toBe("false");

  await page.keyboard.type("roaming");
  await rows(page).filter({ hasText: "roaming" }).nth(1).waitFor();
  expect(await field(page).getAttribute("aria-expanded")).toBe("true");
  await expect.poll(() => page.getByRole("search").getByRole("status").textContent()).toMatch(/^\d+ suggestions?$/);
  expect(await rows(page).last().textContent()).toBe("Search for “roaming”");
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  await page.keyboard.press("ArrowDown");
  expect(await chosen(page)).toBe(await rows(page).first().textContent());
  await page.keyboard.press("ArrowUp");
  expect(await chosen(page)).toBeNull();
  await page.keyboard.press("ArrowUp");
  expect(await chosen(page)).toBe("Search for “roaming”");
  await page.keyboard.press("Home");
  expect(await chosen(page)).toBeNull();
  expect(await field(page).evaluate((input: HTMLInputElement) => input.selectionStart)).toBe(0);
  await page.keyboard.press("Escape");
  expect(await rows(page).count()).toBe(0);
  expect(await field(page).inputValue()).toBe("roaming");

  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  const title = await rows(page).first().locator("bdi").textContent();
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/questions\/\d+-/);
  await page.getByRole("heading", { level: 1, name: title ?? "" }).waitFor();

  await page.keyboard.press("/");
  await field(page).waitFor();
  await page.keyboard.type("no signal at sea");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/search\?q=no\+signal/);
  await page.goto("/questions");
  await page.waitForLoadState("networkidle");
  await page.keyboard.press("/");
  await rows(page).getByText("no signal at sea").waitFor();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
    "Remove “no signal at sea” from recent searches",
  );
  await page.keyboard.press("Enter");
  expect(await rows(page).count()).toBe(0);
  expect(await page.evaluate(() => localStorage.getItem("recent-searches"))).toBeNull();
  expect(await field(page).evaluate((input) => input === document.activeElement)).toBe(true);
  expect(complaints).toEqual([]);
  await page.close();
}, 90_000);

test("where nothing fits, the words go into the form to ask", async () => {
  const page = await browser.open(site.current.address);
  await page.goto("/");
  await page.getByRole("main").getByRole("searchbox").click();
  await page.keyboard.type("qwrtzplk");
  await rows(page).getByText("Ask this question").click();
  await page.waitForURL(/\/questions\/ask/);
  expect(await page.getByLabel("Your question in one line").inputValue()).toBe("qwrtzplk");
  await page.close();
});

test("an answer to older words that comes late is not shown, and one letter asks nothing", async () => {
  const page = await browser.open(site.current.address);
  const asked: string[] = [];
  await page.route("**/search/suggest?*", async (route) => {
    const words = new URL(route.request().url()).searchParams.get("q") ?? "";
    asked.push(words);
    const question = [{ id: 1, slug: "x", title: `About ${words}`, language: "en", solved: false, answerCount: 0 }];
    await new Promise((resolve) => setTimeout(resolve, words === "roam" ? 1500 : 0));
    await route.fulfill({ json: { question, idea: [], person: [] } }).catch(() => undefined);
  });
  await page.goto("/");
  await page.getByRole("main").getByRole("searchbox").click();
  await page.getByRole("main").getByRole("combobox").waitFor();
  await page.keyboard.type("r");
  await page.waitForTimeout(400);
  expect(asked).toEqual([]);
  await page.keyboard.insertText("oam");
  await expect.poll(() => asked).toEqual(["roam"]);
  await page.keyboard.insertText("ing");
  await rows(page).getByText("About roaming").waitFor();
  await page.waitForTimeout(1800);
  expect(await rows(page).first().textContent()).toContain("About roaming");
  expect(asked).toEqual(["roam", "roaming"]);
  await page.close();
});

test("on a phone the sign in the header opens the search as a row of its own, as wide as the screen", async () => {
  const page = await browser.open(site.current.address, { width: 390 });
  await page.goto("/questions");
  await page.waitForLoadState("networkidle");
  await page.getByRole("link", { name: "Search", exact: true }).click();
  await page.keyboard.type("roaming");
  await rows(page).nth(1).waitFor();
  const box = await page.getByRole("listbox").locator("..").locator("..").boundingBox();
  expect(box).toMatchObject({ x: 0, width: 390 });
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe("Search");
  expect(await page.getByRole("combobox").count()).toBe(0);
  await page.close();
});

test("whoever signs out leaves none of their searches behind, by the menu and by the page", async () => {
  const page = await browser.open(site.current.address);
  const kept = () => page.evaluate(() => localStorage.getItem("recent-searches"));
  const searchSignedIn = async () => {
    await signIn(page, site.current, "ada", "/questions");
    await page.waitForLoadState("networkidle");
    await page.keyboard.press("/");
    await field(page).fill("no signal at sea");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/search\?q=no\+signal/);
    await page.waitForLoadState("networkidle");
    expect(await kept()).toContain("no signal at sea");
  };
  await searchSignedIn();
  await page.locator("[data-mine] summary").click();
  await page.locator("[data-mine]").getByRole("button", { name: "Sign out" }).click();
  await page.getByText("You are signed out").waitFor();
  expect(await kept()).toBeNull();
  await searchSignedIn();
  await page.goto("/sign-out");
  await page.waitForLoadState("networkidle");
  await page.getByRole("main").getByRole("button", { name: "Sign out" }).click();
  await page.getByText("You are signed out").waitFor();
  expect(await kept()).toBeNull();
  await page.close();
}, 120_000);
