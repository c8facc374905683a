import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { BROWSER_FLAGS, findChromium } from "#scripts/chromium";

/** `bypassPolicy` turns the Content-Security-Policy off, so that a script that got through does run. */
export type PageOptions = { width?: number; dark?: boolean; javaScript?: boolean; bypassPolicy?: boolean };

/** Opens a browser for a file's tests. `open` gives a page of its own, with no cookies of the others; a page that reports an error of its scripts fails the test that closes it. */
export function useBrowser(): { open(base: string, options?: PageOptions): Promise<Page> } {
  const started: { browser?: Browser } = {};
  beforeAll(async () => {
    started.browser = await chromium.launch({ executablePath: findChromium(), args: BROWSER_FLAGS });
  });
  afterAll(() => started.browser?.close());
  return {
    async open(base, { width = 1280, dark = false, javaScript = true, bypassPolicy = false } = {}) {
      if (!started.browser) throw new Error("the browser is there only while the tests run");
      const context = await started.browser.newContext({
        baseURL: base,
        viewport: { width, height: width < 600 ? 844 : 900 },
        colorScheme: dark ? "dark" : "light",
        javaScriptEnabled: javaScript,
        bypassCSP: bypassPolicy,
        reducedMotion: "reduce",
        locale: "en-GB",
      });
      context.setDefaultTimeout(15_000);
      return context.newPage();
    },
  };
}

/** What the page's scripts complained about from now on; a page without fault leaves it empty. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  return complaints;
}
