import type { Page } from "playwright-core";
import type { Site } from "./site";

/** Somebody of the demo, by their handle, signs in on the page that asks for it, and what they wanted is there. */
export async function fillSignIn(page: Page, { password }: Site, handle: string): Promise<void> {
  await page.getByLabel("E-mail address").fill(`${handle}@example.com`);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL((url) => url.pathname !== "/sign-in");
}

/** Somebody of the demo signs in and comes to a path. */
export async function signIn(page: Page, site: Site, handle: string, path = "/"): Promise<void> {
  await page.goto(`/sign-in?next=${encodeURIComponent(path)}`);
  await fillSignIn(page, site, handle);
}
