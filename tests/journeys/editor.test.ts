import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { complaintsOf, useBrowser } from "#tests/support/browser";
import { signIn } from "#tests/support/sign-in";
import { useSite } from "#tests/support/site";

const site = useSite();
const browser = useBrowser();

async function openAs(path: string, handle: string | null, options: { width?: number; javaScript?: boolean } = {}) {
  const page = await browser.open(site.current.address, options);
  if (handle === null) {
    await page.goto(path);
    return page;
  }
  await signIn(page, site.current, handle, path);
  return page;
}

/** What was typed first is still being answered while one types on: Enter takes what stands first by then. */
const firstOffered = (page: Page, name: RegExp) =>
  page.locator("[role=option]").first().filter({ hasText: name }).waitFor();

/** What holds a request back until it is opened. */
function gate() {
  const hands: { open?: () => void } = {};
  const opened = new Promise<void>((settle) => {
    hands.open = settle;
  });
  return { opened, open: () => hands.open?.() };
}

const body = (page: Page) => page.getByLabel("What happened");
const preview = (page: Page) => page.getByRole("region", { name: "Preview" });

test("a text is set by keys and by the toolbar, and the browser's undo takes it back", async () => {
  const page = await openAs("/questions/ask", null);
  const complaints = complaintsOf(page);
  const text = body(page);
  await text.click();
  await page.getByRole("toolbar", { name: "Formatting" }).waitFor();
  await page.keyboard.type("my phone");
  await page.keyboard.press("Shift+Home");
  await page.keyboard.press("Control+b");
  expect(await text.inputValue()).toBe("**my phone**");
  await preview(page).getByRole("strong").filter({ hasText: "my phone" }).waitFor();
  await page.keyboard.press("Control+z");
  expect(await text.inputValue()).toBe("my phone");

  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+Shift+8");
  await page.keyboard.type("one");
  await page.keyboard.press("Enter");
  await page.keyboard.type("two");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await page.keyboard.type("end");
  expect(await text.inputValue()).toBe("my phone\n- one\n- two\nend");

  await page.keyboard.press("Shift+Tab");
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
  expect(await focused()).toBe("Bold");
  for (let presses = 0; presses < 5; presses++) await page.keyboard.press("ArrowRight");
  expect(await focused()).toBe("Code");
  await page.keyboard.press("End");
  expect(await focused()).toBe("Add pictures");
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await page.keyboard.type("soon");
  expect(await text.inputValue()).toMatch(/end_soon_$/);
  expect(complaints).toEqual([]);
}, 60_000);

test("without a script the same text is a plain field with the signs in words", async () => {
  const page = await openAs("/questions/ask", null, { javaScript: false });
  await body(page).fill("plain");
  expect(await page.getByRole("toolbar").count()).toBe(0);
  await page.getByText("**bold**").waitFor();
});

test("a phone number is named while it is typed, and taken out with one press", async () => {
  const page = await openAs("/questions/ask", null, { width: 390 });
  const text = body(page);
  await text.click();
  await page.keyboard.type("Ring me on +44 7911 123456, order 12345678");
  await page.getByText("This looks like a phone number.").waitFor();
  await page.getByRole("button", { name: "Take it out" }).click();
  expect(await text.inputValue()).toBe("Ring me on [phone number removed], order 12345678");
  await page.getByText("This looks like an order or customer number.").waitFor();
  await page.getByRole("button", { name: "Leave it" }).click();
  await page.getByRole("button", { name: "Leave it" }).waitFor({ state: "detached" });
});

test("without a script a phone number is asked about once, and not twice", async () => {
  const page = await openAs("/questions/ask?space=plans", "ada", { javaScript: false });
  await page.getByLabel("Your question in one line").fill("Which plan keeps my old number?");
  await body(page).fill("My number is +44 7911 123456 and I want to keep it.");
  await page.getByRole("button", { name: "Publish the question" }).click();
  await page.getByRole("alert").filter({ hasText: "This looks like a phone number." }).waitFor();
  await page.getByRole("button", { name: "Publish the question" }).click();
  await page.waitForURL(/\/questions\/\d+-/);
});

/** A small red picture. */
const DOT =
  "iVBORw0KGgoAAAANSUhEUgAAABgAAAAQCAIAAACDRijCAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAAIElEQVQ4jWM4w8BAFcQwatCZ0TA6M5qOGEazCAP56QAAb4UyEEKxmvcAAAAASUVORK5CYII=";

test("a picture that is pasted is sent, stands in the text, and gets words for those who cannot see it", async () => {
  const page = await openAs("/questions/ask?space=plans", "ada");
  const text = body(page);
  await text.fill("Look:");
  await page.getByRole("toolbar").waitFor();
  await text.evaluate((control, bytes) => {
    const data = new DataTransfer();
    const dot = Uint8Array.from(atob(bytes), (char) => char.charCodeAt(0));
    data.items.add(new File([dot], "router-lights.png", { type: "image/png" }));
    control.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  }, DOT);
  await expect.poll(() => text.inputValue(), { timeout: 10_000 }).toMatch(/!\[router lights\]\(\/files\//);
  await page.getByLabel(/What router-lights.png shows/).fill("All lights are red");
  expect(await text.inputValue()).toMatch(/^Look:\n\n!\[All lights are red\]\(\/files\/\S+\.webp\)\n$/);
  await preview(page).getByRole("img", { name: "All lights are red" }).waitFor();
}, 60_000);

test("a guest who brings a picture is told to sign in first", async () => {
  const page = await openAs("/questions/ask", null);
  await body(page).click();
  await page.getByRole("toolbar").waitFor();
  await body(page).evaluate((control) => {
    const data = new DataTransfer();
    data.items.add(new File(["x"], "a.png", { type: "image/png" }));
    control.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await page.getByRole("status").filter({ hasText: "To add pictures, sign in first." }).waitFor();
});

test("a name and a tag are completed by the keyboard alone", async () => {
  const page = await openAs("/questions/ask?space=roaming", "mo_haddad");
  const text = body(page);
  await text.click();
  await page.getByRole("toolbar").waitFor();
  await page.keyboard.type("Ask @bo_k");
  await firstOffered(page, /@bo_karlsen/);
  expect(await text.getAttribute("aria-activedescendant")).not.toBeNull();
  await page.keyboard.press("Enter");
  await expect.poll(() => text.inputValue()).toBe("Ask @bo_karlsen ");
  const tags = page.getByRole("textbox", { name: /Tags/ }).or(page.getByRole("combobox", { name: /Tags/ }));
  await tags.click();
  await page.keyboard.type("esi");
  await firstOffered(page, /^esim/);
  expect(await tags.getAttribute("aria-expanded")).toBe("true");
  await page.keyboard.press("ArrowDown");
  expect(await tags.getAttribute("aria-activedescendant")).not.toBeNull();
  await page.keyboard.press("Enter");
  expect(await tags.inputValue()).toBe("esim, ");
  expect(await tags.getAttribute("aria-expanded")).toBe("false");
}, 60_000);

test("a passage of an answer is quoted in mine, by the keyboard", async () => {
  const page = await openAs("/questions/12", "ada");
  const words = await page.evaluate(() => {
    const paragraph = document.querySelector("article[id^=answer-] .prose p");
    if (!paragraph) return "";
    getSelection()?.selectAllChildren(paragraph);
    return getSelection()?.toString().slice(0, 12) ?? "";
  });
  const quote = page.getByRole("button", { name: "Quote in your answer" });
  await quote.waitFor();
  await quote.focus();
  await page.keyboard.press("Enter");
  const answer = page.locator("#answer textarea");
  expect(await answer.inputValue()).toContain(`> ${words}`);
  expect(await answer.inputValue()).toMatch(/> — \[@[a-z0-9_]+\]\(\/answers\/\d+\)\n\n$/);
  expect(await answer.evaluate((control) => control === document.activeElement)).toBe(true);
}, 60_000);

test("what is written on one device is gone on with on another, listed, and gone once it is thrown away", async () => {
  const first = await openAs("/questions/ask", "bo_karlsen");
  await body(first).fill("Begun on the phone");
  await first.getByText("Draft saved").waitFor();

  const second = await openAs("/questions/ask", "bo_karlsen");
  await second.getByText("It is not published yet").waitFor();
  expect(await body(second).inputValue()).toBe("Begun on the phone");
  await body(second).fill("Begun on the phone, ended at the desk");
  await second.getByText("Draft saved").waitFor();

  await body(first).fill("Begun on the phone, and again");
  await first.getByText("from another tab or device").waitFor();
  await first.getByRole("button", { name: "Show the others" }).click();
  await first.waitForLoadState();
  await first.getByText("It is not published yet").waitFor();
  expect(await body(first).inputValue()).toBe("Begun on the phone, ended at the desk");

  await second.goto("/drafts");
  await second.getByRole("link", { name: "New question" }).waitFor();
  await second.getByText("Throw away…").click();
  await second.getByRole("button", { name: "Throw it away for good" }).click();
  await second.getByText("No drafts").waitFor();
  await first.evaluate(() => localStorage.clear());
  await first.reload();
  expect(await body(first).inputValue()).toBe("");
}, 90_000);

test("a text heavier than a page may take along when it is left is kept on the server all the same", async () => {
  const page = await openAs("/questions/ask", "mo_haddad");
  await body(page).fill("ж".repeat(35_000));
  await page.getByText("Draft saved").waitFor();
}, 60_000);

test("a name is completed in a comment, on the question's page and on the page of its own", async () => {
  const page = await openAs("/questions/12", "mo_haddad");
  const comment = page.getByLabel("Your comment").first();
  const complete = async () => {
    await comment.pressSequentially("@bo_k");
    await firstOffered(page, /@bo_karlsen/);
    await page.keyboard.press("Enter");
    await expect.poll(() => comment.inputValue()).toBe("@bo_karlsen ");
  };
  await page.getByText("Add a comment").first().click();
  await complete();
  await page.goto("/questions/13/comments");
  await complete();
}, 60_000);

test("a name that was typed before the tools were there is completed as soon as they are", async () => {
  const page = await openAs("/questions/12", "ada");
  const typed = gate();
  await page.context().route(/\/assets\/editor-[^/]*\.js$/, async (route) => {
    await typed.opened;
    await route.continue();
  });
  await page.getByText("Add a comment").first().click();
  const comment = page.getByLabel("Your comment").first();
  await comment.pressSequentially("@bo_k");
  typed.open();
  await firstOffered(page, /@bo_karlsen/);
}, 60_000);

test("people are offered for what is typed last, however late the answer to what was typed before", async () => {
  const page = await openAs("/questions/12", "una");
  const late = gate();
  await page.route(/[?&]q=ad(&|$)/, async (route) => {
    await late.opened;
    // The page may have given it up by now.
    await route.continue().catch(() => undefined);
  });
  await page.getByText("Add a comment").first().click();
  const comment = page.getByLabel("Your comment").first();
  const asked = page.waitForRequest(/[?&]q=ad(&|$)/);
  await comment.pressSequentially("@ad");
  await asked;
  for (const _ of "ad") await page.keyboard.press("Backspace");
  await comment.pressSequentially("bo_k");
  await firstOffered(page, /@bo_karlsen/);
  late.open();
  await page.waitForTimeout(500);
  await firstOffered(page, /@bo_karlsen/);
}, 60_000);

test("on a narrow page the text gives way to its preview and comes back", async () => {
  const page = await openAs("/questions/ask", null, { width: 390 });
  await body(page).fill("**Loud** words");
  await page.getByRole("button", { name: "Preview" }).click();
  await preview(page).getByRole("strong").waitFor();
  expect(await body(page).isVisible()).toBe(false);
  await page.getByRole("button", { name: "Write", exact: true }).click();
  expect(await body(page).inputValue()).toBe("**Loud** words");
});
