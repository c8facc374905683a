import { expect, test } from "vitest";
import { useBrowser } from "#tests/support/browser";
import { useSite } from "#tests/support/site";

const site = useSite();
const browser = useBrowser();

test("without a line the browser shows a page of ours, with all that was typed and not sent", async () => {
  const page = await browser.open(site.current.address);
  await page.goto("/questions/ask");
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
  await page.getByLabel("Your question in one line").fill("My phone lost its way in the tunnel");
  // Words are written down a moment after the last key.
  await page.waitForFunction(() => JSON.stringify(localStorage).includes("in the tunnel"));
  await page.context().setOffline(true);
  await page.goto("/questions");
  expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("No connection");
  await page.getByText("My phone lost its way in the tunnel").waitFor();
  await page.context().setOffline(false);
  await page.getByRole("button", { name: "Try again" }).click();
  await page.getByRole("heading", { level: 1, name: "Questions" }).waitFor();
});
