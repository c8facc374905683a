import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { complaintsOf, useBrowser } from "#tests/support/browser";
import { signIn } from "#tests/support/sign-in";
import { useSite } from "#tests/support/site";

const site = useSite();
const browser = useBrowser();

async function openAs(handle: string, path: string, options: { width?: number; javaScript?: boolean } = {}) {
  const page = await browser.open(site.current.address, options);
  await signIn(page, site.current, handle, path);
  return page;
}

const box = (page: Page, name: string) => page.getByRole("textbox", { name });

/** Proposes an idea in the space of roaming, whatever is like it; says where it stands. */
async function propose(page: Page, title: string): Promise<string> {
  await fillIn(page, title);
  const publish = page.getByRole("button", { name: "Publish the idea" });
  await publish.click();
  const first = page.getByRole("heading", { name: "Ideas like yours are here already" });
  await Promise.race([page.waitForURL(/\/ideas\/\d+-/), first.waitFor()]);
  if (await first.isVisible()) await publish.click();
  await page.waitForURL(/\/ideas\/\d+-/);
  return new URL(page.url()).pathname;
}

async function fillIn(page: Page, title: string): Promise<void> {
  await page.goto("/ideas/propose");
  await box(page, "Your idea in one line").fill(title);
  await box(page, "The problem it solves").fill("On the **night train** nobody knows what a minute costs.");
  await box(page, "What you propose").fill("Say it on the first screen, before the border.");
  await page.getByLabel("Space").selectOption({ label: "Roaming" });
}

const promote = (page: Page) => page.getByRole("button", { name: /^Promote/ }).first();

async function answer(page: Page, idea: string, status: string, words: string): Promise<void> {
  await page.goto(idea);
  await page.getByRole("link", { name: "Answer for the company" }).click();
  await page.getByRole("radio", { name: status, exact: true }).check();
  await box(page, "What do you want to tell those who asked?").fill(words);
}

test("an idea is proposed, promoted, talked about, planned and done, and those who began it are thanked", async () => {
  const ada = await openAs("ada", "/ideas");
  const complaints = complaintsOf(ada);
  await ada.getByRole("link", { name: "Propose an idea" }).first().click();
  const title = "Tell the price of a minute on the night train";
  const idea = await propose(ada, title);
  await ada.getByText("This is your own idea: others vote on it.").waitFor();

  const bo = await openAs("bo_karlsen", idea);
  await promote(bo).click();
  await bo.getByRole("button", { name: /^Promote/, pressed: true }).waitFor();
  await bo.getByRole("link", { name: "Add a comment" }).click();
  await box(bo, "Your comment").fill("And on the ferry, while you are at it.");
  await bo.getByRole("button", { name: "Publish the comment" }).click();
  await bo.getByText("And on the ferry").waitFor();

  await ada.goto(idea);
  await ada.getByRole("button", { name: "Make it part of the idea" }).click();
  await ada.getByRole("heading", { name: "Added since" }).waitFor();

  const sol = await openAs("sol", idea);
  await answer(sol, idea, "Planned", "Planned for the spring, ferry and all.");
  await sol.getByRole("button", { name: "Publish the answer" }).click();
  await sol.getByText("The company will do it. Work has not begun.").waitFor();
  await answer(sol, idea, "Done", "It is on the first screen since today.");
  await sol.getByRole("button", { name: "Publish the answer" }).click();
  await sol.waitForURL((url) => url.pathname === idea);
  await sol.goto("/ideas/done");
  const shipped = sol.getByRole("listitem").filter({ hasText: title }).first();
  expect(await shipped.textContent()).toContain("Ada Lindqvist");
  expect(complaints).toEqual([]);
}, 120_000);

test("whoever begins to propose what is there already votes for it instead, and keeps what they typed", async () => {
  const ada = await openAs("ada", "/ideas");
  const title = "Zeppelins that moor at the lighthouse";
  const idea = await propose(ada, title);
  const bo = await openAs("bo_karlsen", "/ideas");
  const complaints = complaintsOf(bo);
  const alike = bo.getByRole("region", { name: "Proposed before: vote for one of these instead?" });
  await expect
    .poll(
      async () => {
        await fillIn(bo, "Zeppelins at the lighthouse, please");
        return alike
          .waitFor({ timeout: 3000 })
          .then(() => true)
          .catch(() => false);
      },
      { timeout: 20_000 },
    )
    .toBe(true);
  const row = alike.getByRole("listitem").filter({ hasText: title });
  expect(await row.textContent()).toContain("0 promotes");
  expect((await new AxeBuilder({ page: bo }).analyze()).violations).toEqual([]);
  await row.getByRole("button", { name: /^Promote this instead/ }).press("Enter");
  await row.getByText("Your vote counts.").waitFor();
  expect(
    await row
      .getByRole("button", { name: /^You promote it/, pressed: true })
      .evaluate((it) => it === document.activeElement),
  ).toBe(true);
  expect(await box(bo, "Your idea in one line").inputValue()).toBe("Zeppelins at the lighthouse, please");
  expect(await box(bo, "What you propose").inputValue()).toContain("before the border");
  await bo.goto(idea);
  await bo.getByRole("button", { name: /^Promote/, pressed: true }).waitFor();
  expect(complaints).toEqual([]);

  const priya = await openAs("priya", "/ideas", { javaScript: false, width: 390 });
  await fillIn(priya, "A zeppelin for the lighthouse");
  await priya.getByRole("button", { name: "Publish the idea" }).click();
  await priya.getByRole("heading", { name: "Ideas like yours are here already" }).waitFor();
  expect(await box(priya, "Your idea in one line").inputValue()).toBe("A zeppelin for the lighthouse");
  await priya
    .getByRole("listitem")
    .filter({ hasText: title })
    .getByRole("button", { name: /^Promote this instead/ })
    .click();
  await priya.waitForURL((url) => url.pathname === idea);
  await priya.getByRole("button", { name: /^Promote/, pressed: true }).waitFor();
  await priya.goto("/ideas/propose");
  expect(await box(priya, "Your idea in one line").inputValue()).toBe("A zeppelin for the lighthouse");
}, 120_000);

test("a no without a reason is refused with all that was typed, and stands with its reason then", async () => {
  const ada = await openAs("ada", "/ideas");
  const title = "A private carriage for everybody who asks";
  const idea = await propose(ada, title);
  const sol = await openAs("sol", idea);
  const words = "We would need a carriage for each of you.";
  await answer(sol, idea, "Declined", words);
  await sol.getByRole("button", { name: "Publish the answer" }).click();
  await sol.locator("[aria-invalid=true]").first().waitFor();
  expect(new URL(sol.url()).pathname).toMatch(/\/status$/);
  expect(await box(sol, "What do you want to tell those who asked?").inputValue()).toBe(words);
  expect(await sol.getByRole("radio", { name: "Declined" }).isChecked()).toBe(true);
  await sol.getByRole("radio", { name: "It costs more than it brings" }).check();
  await box(sol, "What would change your mind").fill("Carriages at a tenth of what they cost today.");
  await sol.getByRole("button", { name: "Publish the answer" }).click();
  await sol.getByText("The company will not do it.").waitFor();
  await sol.goto("/ideas/declined");
  const no = sol.getByRole("listitem").filter({ hasText: title }).first();
  expect(await no.textContent()).toContain("Carriages at a tenth");
}, 120_000);

test("two ideas that ask for the same become one with all votes, and two again", async () => {
  const ada = await openAs("ada", "/ideas");
  const one = await propose(ada, "Show the tide on the map of the coast");
  const other = await propose(ada, "A map of the coast that knows the tide");
  for (const [handle, idea] of [
    ["bo_karlsen", one],
    ["priya", other],
  ] as const) {
    const page = await openAs(handle, idea);
    await promote(page).click();
    await page.getByRole("button", { name: /^Promote/, pressed: true }).waitFor();
  }
  const number = /\/ideas\/(\d+)/;
  const into = number.exec(one)?.[1] ?? "";
  const mo = await openAs("mo_haddad", other);
  await mo.goto(`/ideas/${number.exec(other)?.[1]}/merge?into=${into}`);
  await mo.getByRole("button", { name: "Merge", exact: true }).click();
  await mo.getByRole("button", { name: "Undo the merge" }).waitFor();
  await ada.goto(other);
  expect(new URL(ada.url()).pathname).toBe(one);
  expect(await ada.getByRole("main").textContent()).toMatch(/Promote\s*2/);
  await mo.getByRole("button", { name: "Undo the merge" }).click();
  await mo.getByText("Ideas that read alike").waitFor();
  await ada.goto(other);
  expect(new URL(ada.url()).pathname).toBe(other);
  expect(await ada.getByRole("main").textContent()).toMatch(/Promote\s*1/);
}, 120_000);

test("without a script an idea is proposed, read and voted on", async () => {
  const ada = await openAs("ada", "/ideas", { javaScript: false, width: 390 });
  const idea = await propose(ada, "Letters large enough to read on a tram");
  const bo = await openAs("bo_karlsen", idea, { javaScript: false, width: 390 });
  await promote(bo).click();
  await bo.getByRole("button", { name: /^Promote/, pressed: true }).waitFor();
  expect(new URL(bo.url()).pathname).toBe(idea);
  await promote(bo).click();
  await bo.getByRole("button", { name: /^Promote/, pressed: false }).waitFor();
}, 120_000);
