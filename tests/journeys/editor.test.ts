import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { complaintsOf, useBrowser } from "#tests/support/browser";
import { useSite } from "#tests/support/site";

const site = useSite();
const browser = useBrowser();

async function openAs(path: string, handle: string | null, options: { width?: number; javaScript?: boolean } = {}) {
  const page = await browser.open(site.current.address, options);
  if (handle === null) {
    await page.goto(path);
    return page;
  }
  await page.goto(`/sign-in?next=${encodeURIComponent(path)}`);
  await page.getByLabel("E-mail address").fill(`${handle}@example.com`);
  await page.getByLabel("Password").fill(site.current.password);
  await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL((url) => url.pathname !== "/sign-in");
  return page;
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
