import { mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import sharp from "sharp";
import { BROWSER_FLAGS, findChromium } from "./chromium";
import { spawnSite, stopSite } from "./site-process";

const FOLDER = "docs/screens";
/** Colours that a picture of a page needs; more would make the repository heavy. */
const COLOURS = 128;

type Shot = {
  name: string;
  path: string;
  /** Whose page it is; a guest's without. */
  as?: string;
  /** Brings the page into the state to be shown. */
  act?: (page: Page) => Promise<unknown>;
};

const SHOTS: readonly Shot[] = [
  { name: "home", path: "/" },
  { name: "question", path: "/questions/12-x" },
  {
    name: "ask",
    path: "/questions/ask",
    async act(page) {
      await page.locator("input[name=title]").pressSequentially("My eSIM code was already used", { delay: 10 });
      await page.waitForTimeout(1500);
    },
  },
  { name: "spaces", path: "/spaces" },
  { name: "profile", path: "/people/bo_karlsen" },
  { name: "ideas", path: "/ideas" },
  { name: "rewards", path: "/rewards", as: "bo_karlsen" },
  { name: "search", path: "/search?q=roaming+bill" },
  { name: "owner-settings", path: "/owner/settings", as: "una" },
];
const IN_OTHER_LANGUAGES = ["home", "question", "spaces"];

const WIDTHS = [
  [1280, 900],
  [390, 844],
] as const;
const SCHEMES = ["light", "dark"] as const;

/** Takes the pictures in docs/screens from a demo community of its own, so that they show the product as it is. */
async function takeScreens(): Promise<void> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "goodturn-screens-"));
  const site = spawnSite({ DATA_FOLDER: folder, DEMO: "true" });
  const browser = await chromium.launch({ executablePath: findChromium(), args: BROWSER_FLAGS });
  try {
    const address = await site.ready;
    const password = (await readFile(path.join(folder, "demo-password"), "utf8")).trim();
    await mkdir(FOLDER, { recursive: true });
    for (const [width, height] of WIDTHS) {
      for (const scheme of SCHEMES)
        for (const shot of SHOTS)
          await take(browser, shot, { address, password, width, height, scheme, language: "en" });
      for (const language of ["ru", "el"])
        for (const shot of SHOTS.filter(({ name }) => IN_OTHER_LANGUAGES.includes(name)))
          await take(browser, shot, { address, password, width, height, scheme: "light", language });
    }
  } finally {
    await browser.close();
    await stopSite(site.process);
    await rm(folder, { recursive: true, force: true });
  }
}

type Setting = {
  address: string;
  password: string;
  width: number;
  height: number;
  scheme: (typeof SCHEMES)[number];
  language: string;
};

async function take(browser: Browser, shot: Shot, setting: Setting): Promise<void> {
  const { address, width, height, scheme, language } = setting;
  const context = await browser.newContext({
    baseURL: address,
    viewport: { width, height },
    colorScheme: scheme,
    locale: language,
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  if (shot.as) await signIn(page, shot.as, setting.password);
  // The second visit has the fonts at hand, as any page after the first has.
  for (let visit = 0; visit < 2; visit++) await page.goto(shot.path, { waitUntil: "networkidle" });
  await shot.act?.(page);
  const file = `${shot.name}-${width}-${language === "en" ? scheme : language}.png`;
  const picture = await page.screenshot();
  await sharp(picture).png({ palette: true, colours: COLOURS, effort: 10 }).toFile(path.join(FOLDER, file));
  console.log(file);
  await context.close();
}

async function signIn(page: Page, handle: string, password: string): Promise<void> {
  await page.goto("/sign-in?language=en");
  await page.fill("input[name=email]", `${handle}@example.com`);
  await page.fill("input[name=password]", password);
  await page.locator("main button[type=submit]").click();
  await page.waitForURL((url) => url.pathname !== "/sign-in");
}

await takeScreens();
