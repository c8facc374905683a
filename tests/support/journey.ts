import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect } from "vitest";
import { type Connection, connect, type Db } from "#app/platform/db.server";
import type { useBrowser } from "./browser";
import { signIn } from "./sign-in";
import type { useSite } from "./site";

/** What follows a click within moments is looked for so long. */
export const SOON = { timeout: 15_000, interval: 200 };

/** The database of a site that runs, for what no page does: read `.current` inside a test. */
export function useSiteDatabase(site: ReturnType<typeof useSite>): { readonly current: Db } {
  const opened: { connection?: Connection } = {};
  beforeAll(() => {
    opened.connection = connect(site.current.databaseUrl, { max: 1 });
  });
  afterAll(() => opened.connection?.close());
  return {
    get current() {
      if (!opened.connection) throw new Error("the database is there only while the tests run");
      return opened.connection.db;
    },
  };
}

/** People who come by: somebody of the demo, in a browser of their own, signs in and is on a page; without JavaScript unless said otherwise. */
export const comingTo =
  (site: ReturnType<typeof useSite>, browser: ReturnType<typeof useBrowser>) =>
  async (handle: string, path: string, { javaScript = false } = {}): Promise<Page> => {
    const page = await browser.open(site.current.address, { javaScript });
    await signIn(page, site.current, handle, path);
    return page;
  };

/** What the page of rewards says of somebody's points. */
export async function pointsOn(page: Page): Promise<{ confirmed: number; pending: number }> {
  await page.goto("/rewards");
  const read = async (head: string) => {
    const shown = page.locator("dt", { hasText: head }).locator("+ dd span").first();
    return Number((await shown.textContent())?.replace(/\D/g, ""));
  };
  return { confirmed: await read("Confirmed"), pending: await read("Pending") };
}

/** Reads the page again until it says so. */
export const untilItSays = (page: Page, text: string) =>
  expect
    .poll(async () => {
      await page.reload();
      return page.getByRole("main").textContent();
    }, SOON)
    .toContain(text);

export const press = (page: Page, name: string) =>
  page.getByRole("main").getByRole("button", { name, exact: true }).click();
