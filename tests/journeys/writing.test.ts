import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { useBrowser } from "#tests/support/browser";
import { fillSignIn } from "#tests/support/sign-in";
import { useSite } from "#tests/support/site";

const site = useSite();
const browser = useBrowser();

const TITLE = "Which plan has the most data in Norway?";
const BODY = "I travel to **Norway** every month, @bo_karlsen.\n\n- maps\n- calls";

const title = (page: Page) => page.getByLabel("Your question in one line");
const body = (page: Page) => page.getByLabel("What happened");
const preview = (page: Page) => page.getByRole("region", { name: "Preview" });

test("a guest writes, reloads, loses the line, signs in, and asks once", async () => {
  const page = await browser.open(site.current.address);
  await page.goto("/questions/ask?space=plans");
  await title(page).fill(TITLE);
  await body(page).fill(BODY);
  await preview(page).getByRole("strong").filter({ hasText: "Norway" }).waitFor();
  const previewed = await preview(page).locator(".prose").innerHTML();
  await page.getByRole("heading", { name: /Asked before/ }).waitFor();

  await page.reload();
  await page.getByText("It was not sent").waitFor();
  expect(await body(page).inputValue()).toBe(BODY);

  await page.getByRole("button", { name: "Go on to sign in" }).click();
  await page.waitForURL(/sign-in/);
  await fillSignIn(page, site.current, "ada");
  await page.getByText("It is not published yet").waitFor();
  expect(await title(page).inputValue()).toBe(TITLE);

  await page.context().setOffline(true);
  await page.getByRole("button", { name: "Publish the question" }).click();
  await page.getByRole("alert").filter({ hasText: "Nothing is lost" }).waitFor();
  expect(await body(page).inputValue()).toBe(BODY);
  await page.context().setOffline(false);

  await page.getByRole("button", { name: "Publish the question" }).dblclick();
  await page.waitForURL(/\/questions\/\d+-/);
  expect(await page.locator(".prose").first().innerHTML()).toBe(previewed);
  await page.goto("/questions/ask");
  await page.getByRole("button", { name: "Publish the question" }).waitFor();
  expect(await title(page).inputValue()).toBe("");
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  await page.goto("/questions?sort=newest");
  expect(await page.getByRole("link", { name: TITLE }).count()).toBe(1);
}, 60_000);

test("a comment leaves a half-written answer where it is, and a wrong field is led to", async () => {
  const page = await browser.open(site.current.address, { width: 390 });
  await page.goto("/sign-in?next=/questions/12");
  await fillSignIn(page, site.current, "bo_karlsen");
  const answer = page.locator("#answer").getByRole("textbox");
  await answer.fill("Half");
  await page.getByText("Add a comment").first().click();
  await page.getByLabel("Your comment").first().fill("Which phone is it, please?");
  await page.getByRole("button", { name: "Publish the comment" }).first().click();
  await page.waitForURL(/#comment-\d+$/);
  expect(await answer.inputValue()).toBe("Half");

  await page.getByRole("button", { name: "Publish the answer" }).click();
  await page.getByText("at least 10 characters").waitFor();
  expect(await answer.evaluate((control) => control === document.activeElement)).toBe(true);

  await page.getByText("Add a comment").first().click();
  const comment = page.getByLabel("Your comment").first();
  if (!(await comment.isVisible())) await page.getByText("Add a comment").first().click();
  await comment.fill("hm");
  await page.getByRole("button", { name: "Publish the comment" }).first().click();
  await page.waitForURL(/\/questions\/12\/comments$/);
  await page.getByText("at least 5 characters").waitFor();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("hm");
}, 60_000);

test("without a script a question is previewed, asked, edited, and its history read", async () => {
  const page = await browser.open(site.current.address, { javaScript: false });
  await page.goto("/sign-in?next=/questions/ask%3Fspace%3Dplans");
  await fillSignIn(page, site.current, "ada");
  await title(page).fill("Short");
  await body(page).fill(BODY);
  await page.getByRole("button", { name: "Preview" }).click();
  await preview(page).getByRole("strong").filter({ hasText: "Norway" }).waitFor();
  await page.getByRole("button", { name: "Publish the question" }).click();
  await page.getByText("at least 10 characters").waitFor();
  expect(await body(page).inputValue()).toBe(BODY);
  await title(page).fill("Is there a plan for travellers?");
  await page.getByRole("button", { name: "Publish the question" }).click();
  await page.waitForURL(/\/questions\/\d+-/);

  await page.getByRole("link", { name: "Edit" }).first().click();
  await title(page).fill("Is there a plan for frequent travellers?");
  await page.getByRole("button", { name: "Publish the change" }).click();
  await page.getByText("Your change is published").waitFor();
  await page.getByRole("link", { name: "History" }).first().click();
  expect(await page.getByRole("insertion").textContent()).toContain("frequent");
  expect(await page.getByRole("deletion").count()).toBe(0);
}, 60_000);
