import { TOTP } from "otpauth";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { complaintsOf, useBrowser } from "#tests/support/browser";
import { linkIn } from "#tests/support/letters";
import { useSite } from "#tests/support/site";

const site = useSite();
const browser = useBrowser();
const [EMAIL, OLD, NEW] = ["newcomer@example.net", "tern gannet puffin", "heron egret bittern"];

async function fill(page: Page, words: Record<string, string>): Promise<void> {
  for (const [label, typed] of Object.entries(words)) await page.getByLabel(label, { exact: true }).fill(typed);
}

const press = (page: Page, name: string) => page.getByRole("main").getByRole("button", { name, exact: true }).click();
const heading = (page: Page, name: string) => page.getByRole("heading", { name, exact: true }).waitFor();

/** Opens the link into this room from the newest letter to the newcomer. */
async function openLetter(page: Page, room: string): Promise<void> {
  const isThere = async () => (await site.current.letterTo(EMAIL)).text.includes(`${room}/`);
  await expect.poll(isThere, { timeout: 15_000 }).toBe(true);
  await page.goto(linkIn(await site.current.letterTo(EMAIL), room).path);
}

async function signOut(page: Page): Promise<void> {
  await page.goto("/sign-out");
  await press(page, "Sign out");
  await page.waitForURL((url) => url.pathname === "/");
}

test("an account from its first letter to its last day, with a second step at every door", async () => {
  const page = await browser.open(site.current.address, { width: 390 });
  const complaints = complaintsOf(page);
  await page.goto("/sign-up");
  await fill(page, { "E-mail address": EMAIL });
  await press(page, "Send me a letter");
  await openLetter(page, "/sign-up");
  await fill(page, { "Your name": "New Comer", "Short name": "newcomer", Password: OLD });
  await press(page, "Join");
  await page.waitForURL((url) => url.pathname === "/");

  await page.goto("/account/two-factor");
  await fill(page, { "Your password": OLD });
  await press(page, "Set it up");
  await heading(page, "Scan this with your app");
  const [, secret = ""] = /((?:[A-Z2-7]{4} ?){8})/.exec(await page.getByRole("main").innerText()) ?? [];
  await fill(page, { Code: new TOTP({ secret: secret.replaceAll(" ", "") }).generate() });
  await press(page, "Turn it on");
  await heading(page, "Two-step sign-in is on");
  const codes = (await page.getByRole("main").innerText()).match(/\b[a-z2-9]{4}(-[a-z2-9]{4}){2}\b/g) ?? [];
  expect(codes).toHaveLength(10);

  await signOut(page);
  await page.goto("/sign-in?next=%2Fspaces");
  await fill(page, { "E-mail address": EMAIL, Password: OLD });
  await press(page, "Sign in");
  await heading(page, "One more step");
  expect((await page.context().cookies()).map(({ name }) => name)).not.toContain("session");
  await fill(page, { Code: codes[0] ?? "" });
  await press(page, "Sign in");
  await page.waitForURL((url) => url.pathname === "/spaces");

  await page.goto("/account/export");
  await fill(page, { "Your password": OLD });
  const download = page.waitForEvent("download");
  await press(page, "Download my data");
  expect((await download).suggestedFilename()).toMatch(/^newcomer-.*\.zip$/);

  await signOut(page);
  await page.goto("/reset-password");
  await fill(page, { "E-mail address": EMAIL });
  await press(page, "Send me a letter");
  await heading(page, "Look into your mailbox");
  await openLetter(page, "/reset-password");
  await fill(page, { Password: NEW });
  await press(page, "Save and sign in");
  await heading(page, "One more step");
  await fill(page, { Code: codes[1] ?? "" });
  await press(page, "Sign in");
  await page.waitForURL((url) => url.pathname === "/");

  await page.goto("/account/leave");
  await page.getByLabel("Keep it, without my name").check();
  await fill(page, {
    "Your password": NEW,
    Code: codes[2] ?? "",
    "To be sure, type your short name: newcomer": "newcomer",
  });
  await press(page, "Delete my account for good");
  await heading(page, "Your account is deleted");
  expect(complaints).toEqual([]);
  expect((await page.goto("/people/newcomer"))?.status()).toBe(404);
}, 60_000);
