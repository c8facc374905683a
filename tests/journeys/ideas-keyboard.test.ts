import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { complaintsOf, useBrowser } from "#tests/support/browser";
import { comingTo } from "#tests/support/journey";
import { expectFocus, follow, press, reach, said, tabTo } from "#tests/support/keyboard";
import { useSite } from "#tests/support/site";

const site = useSite();
const browser = useBrowser();

const come = comingTo(site, browser);
const openAs = (handle: string, path: string) => come(handle, path, { javaScript: true });

async function write(page: Page, field: string, words: string): Promise<void> {
  await reach(page, "textbox", field);
  await page.keyboard.type(words);
}

/** Proposes an idea for roaming, whatever is like it; says where it stands. */
async function propose(page: Page, title: string): Promise<string> {
  await page.goto("/ideas/propose");
  await write(page, "Your idea in one line", title);
  await write(page, "The problem it solves", "Nobody on the ferry knows what a minute costs.");
  await write(page, "What you propose", "Say it before the harbour is out of sight.");
  await reach(page, "combobox", "Space");
  await page.keyboard.type("Roam");
  await press(page, "Publish the idea");
  const first = page.getByRole("heading", { name: "Ideas like yours are here already" });
  await Promise.race([page.waitForURL(/\/ideas\/\d+-/), first.waitFor()]);
  if (await first.isVisible()) await press(page, "Publish the idea");
  await page.waitForURL(/\/ideas\/\d+-/);
  return new URL(page.url()).pathname;
}

/** Chooses among options as arrows do, once Tab has led to them. */
async function choose(page: Page, group: string, value: string): Promise<void> {
  const here = () =>
    page.evaluate(() => {
      const at = document.activeElement;
      return at instanceof HTMLInputElement && at.type === "radio" ? [at.name, at.value] : [];
    });
  await page.getByRole("radio").first().waitFor();
  await tabTo(page, async () => (await here())[0] === group);
  for (let presses = 0; presses < 20 && (await here())[1] !== value; presses++) await page.keyboard.press("ArrowDown");
  expect(await here()).toEqual([group, value]);
  // Moving off the first and back onto it is no choice; a space is.
  await page.keyboard.press("Space");
}

test("by keyboard alone an idea is proposed, voted on, talked about, added to, followed and answered for the company", async () => {
  const ada = await openAs("ada", "/ideas");
  const complaints = complaintsOf(ada);
  const idea = await propose(ada, "The price of a minute on the ferry");

  const bo = await openAs("bo_karlsen", idea);
  await press(bo, /^Promote/);
  await said(bo, "Your vote is counted.");
  await expectFocus(bo, /^Promote/);
  await bo.keyboard.press("Enter");
  await said(bo, "Your vote is taken back.");
  await press(bo, /^Demote/);
  await said(bo, "Your vote is counted.");
  await follow(bo, "Add a comment");
  await write(bo, "Your comment", "And in the harbour, while you are at it.");
  await press(bo, "Publish the comment");
  await bo.getByText("And in the harbour").waitFor();

  await ada.goto(idea);
  await press(ada, "Make it part of the idea");
  await ada.getByRole("heading", { name: "Added since" }).waitFor();
  await press(ada, "Follow");
  await said(ada, "You no longer follow this idea.");

  const sol = await openAs("sol", idea);
  await follow(sol, "Answer for the company");
  await choose(sol, "status", "planned");
  await write(sol, "What do you want to tell those who asked?", "Planned for the spring, harbour and all.");
  await press(sol, "Publish the answer");
  await sol.getByText("The company will do it. Work has not begun.").waitFor();
  expect(complaints).toEqual([]);
}, 120_000);

test("by keyboard alone two ideas are merged and taken apart", async () => {
  const ada = await openAs("ada", "/ideas");
  const one = await propose(ada, "A timetable of the ferry in the app");
  const other = await propose(ada, "In the app, the timetable of the ferry");
  const number = /\/ideas\/(\d+)/;
  const mo = await openAs("mo_haddad", `/ideas/${number.exec(other)?.[1]}/merge?into=${number.exec(one)?.[1]}`);
  await press(mo, "Merge");
  await mo.getByRole("button", { name: "Undo the merge" }).waitFor();
  await ada.goto(other);
  expect(new URL(ada.url()).pathname).toBe(one);
  await press(mo, "Undo the merge");
  await mo.getByText("Ideas that read alike").waitFor();
  await ada.goto(other);
  expect(new URL(ada.url()).pathname).toBe(other);
}, 120_000);
