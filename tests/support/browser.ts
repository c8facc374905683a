import { accessSync, constants } from "node:fs";
import path from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

/** Keeps the browser from calling home, and lets it run as root in a container. */
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The browser to test with: `CHROMIUM`, else the system's. Throws with words on how to get one. */
export function findChromium(): string {
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  const candidates = [
    process.env.CHROMIUM,
    ...NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name))),
  ];
  const found = candidates.find((file) => file && isExecutable(file));
  if (found) return found;
  throw new Error(
    "The journeys need a Chromium, and none was found. Install one (Debian: apt-get install chromium; macOS: brew install --cask chromium) or name one: CHROMIUM=/path/to/chrome npm test",
  );
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** `bypassPolicy` turns the Content-Security-Policy off, so that a script that got through does run. */
export type PageOptions = { width?: number; dark?: boolean; javaScript?: boolean; bypassPolicy?: boolean };

/** Opens a browser for a file's tests. `open` gives a page of its own, with no cookies of the others; a page that reports an error of its scripts fails the test that closes it. */
export function useBrowser(): { open(base: string, options?: PageOptions): Promise<Page> } {
  const started: { browser?: Browser } = {};
  beforeAll(async () => {
    started.browser = await chromium.launch({ executablePath: findChromium(), args: FLAGS });
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
