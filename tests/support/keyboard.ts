import type { Page } from "playwright-core";
import { expect } from "vitest";

/** More controls than any page has. */
const MOST_PRESSES = 120;

/** What came of an act is said to those who cannot see it. */
export async function said(page: Page, words: string): Promise<void> {
  await expect.poll(() => page.getByRole("status").allTextContents()).toContainEqual(expect.stringContaining(words));
}

export async function expectFocus(page: Page, name: string | RegExp): Promise<void> {
  const label = () =>
    page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent);
  await expect.poll(label).toMatch(typeof name === "string" ? new RegExp(`^${name}$`) : name);
}

type Role = "textbox" | "button" | "link" | "combobox";

/** The control has the focus, by Tab alone. */
export async function reach(page: Page, role: Role, name: string | RegExp, nth = 0): Promise<void> {
  const control = page.getByRole(role, { name, exact: role !== "textbox" }).nth(nth);
  await control.waitFor();
  await tabTo(page, () => control.evaluate((element) => element === document.activeElement));
}

export async function press(page: Page, name: string | RegExp, nth = 0): Promise<void> {
  await reach(page, "button", name, nth);
  await page.keyboard.press("Enter");
}

export async function follow(page: Page, name: string | RegExp): Promise<void> {
  await reach(page, "link", name);
  await page.keyboard.press("Enter");
}

/** Presses Tab until the wanted control has the focus, as somebody without a mouse does. */
export async function tabTo(page: Page, there: () => Promise<boolean>): Promise<void> {
  for (let presses = 0; presses < MOST_PRESSES; presses++) {
    await page.keyboard.press("Tab");
    if (await there()) return;
  }
  throw new Error("the control cannot be reached by keyboard");
}
