import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { complaintsOf, useBrowser } from "#tests/support/browser";
import { linkIn } from "#tests/support/letters";
import { fillSignIn, signIn } from "#tests/support/sign-in";
import { useSite } from "#tests/support/site";

const site = useSite();
const browser = useBrowser();

async function fillQuestion(page: Page, title: string, body: string): Promise<void> {
  await page.getByLabel("Your question in one line").fill(title);
  await page.getByLabel("What happened").fill(body);
  await page.getByLabel("Space").selectOption({ label: "Roaming" });
  await page.getByLabel("Tags").fill("roaming, Norway");
}

test("a guest asks, signs in on the way, is answered by a customer and by staff, marks what solved it, and it is found", async () => {
  const { address } = site.current;
  const ada = await browser.open(address);
  const complaints = complaintsOf(ada);
  await ada.goto("/");
  await ada.getByRole("link", { name: "Ask a question" }).first().click();
  const title = "Does the Lofoten ferry count as roaming at sea?";
  await fillQuestion(ada, title, "The boat has **its own** mast and my phone was on it for an hour.");
  await ada.getByRole("button", { name: "Go on to sign in" }).click();
  await ada.waitForURL(/\/sign-in/);
  await fillSignIn(ada, site.current, "ada");

  await ada.waitForURL(/\/questions\/ask/);
  expect(await ada.getByLabel("Your question in one line").inputValue()).toBe(title);
  expect(await ada.getByLabel("What happened").inputValue()).toContain("its own");
  await ada.getByRole("button", { name: "Publish the question" }).dblclick();
  await ada.waitForURL(/\/questions\/\d+-does-the-lofoten/);
  await expectHeading(ada, title);
  const question = new URL(ada.url()).pathname;
  expect(await ada.locator("article .prose strong").first().textContent()).toBe("its own");

  const bo = await browser.open(address);
  await signIn(bo, site.current, "bo_karlsen");
  await bo.goto(question);
  await bo.getByLabel("What solves it").fill("Yes: at sea it is the *ship's* network. Switch data off on board.");
  await bo.getByRole("button", { name: "Publish the answer" }).click();
  await bo.getByText("Switch data off on board").first().waitFor();
  await bo.getByRole("button", { name: "Good question", exact: true }).click();
  await bo.getByRole("button", { name: "Good question", exact: true, pressed: true }).waitFor();

  const sol = await browser.open(address);
  await signIn(sol, site.current, "sol");
  await sol.goto(question);
  await sol
    .getByLabel("What solves it")
    .fill("We refund ferry charges on that line this year; write to us in the app.");
  await sol.getByLabel("Answer in the company’s name").check();
  await sol.getByRole("button", { name: "Publish the answer" }).click();
  await sol.getByText("We refund ferry charges").first().waitFor();

  await ada.goto(question);
  const answers = ada.locator('article[id^="answer-"]');
  expect(await answers.count()).toBe(2);
  expect(await answers.first().textContent()).toContain("Official answer");
  await answers.nth(1).getByRole("button", { name: "This solved it" }).click();
  await ada.getByText("Solved it, says Ada Lindqvist").waitFor();
  expect(await ada.locator("#question-title ~ p").first().textContent()).toContain("Solved");

  await expect
    .poll(
      async () => {
        await ada.goto("/search?q=lofoten+ferries");
        return ada.getByRole("main").textContent();
      },
      { timeout: 10_000, interval: 300 },
    )
    .toContain(title);
  expect(complaints).toEqual([]);
});

test("without JavaScript one can find, sign in, ask, answer, vote, accept and comment", async () => {
  const { address } = site.current;
  const ada = await browser.open(address, { javaScript: false });
  await signIn(ada, site.current, "ada");
  await ada.goto("/questions/ask");
  await fillQuestion(ada, "Short", "Too short a title, and it stays.");
  await ada.getByRole("button", { name: "Publish the question" }).click();
  expect(await ada.getByLabel("What happened").inputValue()).toBe("Too short a title, and it stays.");
  await ada.getByText("at least 10 characters").waitFor();
  await ada.getByLabel("Your question in one line").fill("Can I share my plan without the app?");
  await ada.getByRole("button", { name: "Publish the question" }).click();
  await ada.waitForURL(/can-i-share-my-plan/);
  const question = new URL(ada.url()).pathname;

  const bo = await browser.open(address, { javaScript: false });
  await signIn(bo, site.current, "bo_karlsen");
  await bo.goto(question);
  await bo.getByLabel("What solves it").fill("Yes, by text message: SHARE and the number.");
  await bo.getByRole("button", { name: "Publish the answer" }).click();
  await bo.waitForURL(/#answer-\d+$/);
  await bo.getByRole("button", { name: "Good question", exact: true }).click();
  await bo.getByRole("button", { name: "Good question", exact: true, pressed: true }).waitFor();

  await ada.goto(question);
  await ada.getByRole("button", { name: "This solved it" }).click();
  await ada.getByText("Solved it, says Ada Lindqvist").waitFor();
  await ada.getByText("Add a comment").last().click();
  await ada.getByLabel("Your comment").last().fill("That was quick, thank you!");
  await ada.getByRole("button", { name: "Publish the comment" }).last().click();
  await ada.getByText("That was quick").waitFor();

  await ada.goto("/");
  await ada.getByRole("main").getByRole("searchbox").fill("esim already used");
  await ada.getByRole("main").getByRole("button", { name: "Search" }).click();
  await ada
    .getByRole("link", { name: /eSIM code says it has already been used/ })
    .first()
    .waitFor();
});

test("by keyboard alone a customer finds an answer and says it helped", async () => {
  const { address } = site.current;
  const page = await browser.open(address);
  await signIn(page, site.current, "mo_haddad");
  await page.goto("/");
  await page.keyboard.press("Tab");
  await expectFocus(page, "Skip to content");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.type("voicemail answers too soon");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/search/);
  const link = page.getByRole("link", { name: /Voicemail answers before/ }).first();
  await tabTo(page, async () => link.evaluate((element) => element === document.activeElement));
  await page.keyboard.press("Enter");
  await page.waitForURL(/voicemail-answers-before/);
  const vote = page.getByRole("button", { name: "Helpful answer" }).first();
  const before = await vote.getAttribute("aria-pressed");
  await tabTo(page, async () => vote.evaluate((element) => element === document.activeElement));
  await page.keyboard.press("Enter");
  await expect.poll(() => vote.getAttribute("aria-pressed")).not.toBe(before);
  expect(await vote.evaluate((element) => element === document.activeElement)).toBe(true);
});

async function expectHeading(page: Page, name: string): Promise<void> {
  await page.getByRole("heading", { level: 1, name }).waitFor();
}

async function expectFocus(page: Page, text: string): Promise<void> {
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(text);
}

/** Presses Tab until the wanted control has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, there: () => Promise<boolean>): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press("Tab");
    if (await there()) return;
  }
  throw new Error("the control cannot be reached by keyboard");
}

test("a stranger asks, signs up by letter on another device, and their question is there to publish", async () => {
  const { address, letterTo } = site.current;
  const desk = await browser.open(address);
  await desk.goto("/questions/ask");
  const title = "Can I keep my number when I move to Tern?";
  await fillQuestion(desk, title, "I have had it for *ten years* with another company.");
  await desk.getByRole("button", { name: "Go on to sign in" }).click();
  await desk.waitForURL(/\/sign-in/);
  await desk.getByRole("main").getByRole("link", { name: "Join" }).click();
  await desk.getByLabel("E-mail address").fill("newcomer@example.com");
  await desk.getByRole("button", { name: "Send me a letter" }).click();
  const sent = desk.getByRole("heading", { name: "Look into your mailbox" });
  await sent.waitFor();
  expect(await sent.evaluate((heading) => heading === document.activeElement)).toBe(true);
  await desk.getByText("newcomer@example.com").waitFor();

  const { path } = linkIn(await letterTo("newcomer@example.com"), "sign-up");
  const phone = await browser.open(address, { width: 390, javaScript: false });
  await phone.goto(path);
  expect(await phone.getByLabel("Short name").inputValue()).toBe("newcomer");
  await phone.getByLabel("Your name").fill("Nell Newcomer");
  await phone.getByLabel("Password").fill("tern gannet puffin");
  await phone.getByRole("main").getByRole("button", { name: "Join" }).click();
  await phone.waitForURL(/\/questions\/ask/);
  await phone.getByText("Your account is ready").waitFor();
  expect(await phone.getByLabel("Your question in one line").inputValue()).toBe(title);
  await phone.getByRole("button", { name: "Publish the question" }).click();
  await phone.waitForURL(/\/questions\/\d+-can-i-keep/);
  await expectHeading(phone, title);

  await desk.goto(path);
  await desk.getByRole("heading", { name: "This link no longer works" }).waitFor();
}, 90_000);
