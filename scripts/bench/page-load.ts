import { setTimeout as sleep } from "node:timers/promises";
import type { Browser, CDPSession, Page } from "playwright-core";

/** What one load of a page took, from a cold cache until nothing more happens. Times in milliseconds, weights in bytes as transferred. */
export type PageLoad = {
  bytes: number;
  /** JavaScript and CSS. */
  codeBytes: number;
  requests: number;
  codeRequests: number;
  firstPaint: number;
  largestPaint: number;
  layoutShift: number;
  /** When React had taken the page over. */
  hydrated: number;
  scriptBeforeHydration: number;
  script: number;
  /** Beyond the first 50 ms of each long task: while it lasts, nobody is answered. */
  blocked: number;
};

/** What DevTools calls slow 4G: bytes a second, and milliseconds a request waits. */
export const SLOW_4G = { latency: 562.5, downloadThroughput: 180_000, uploadThroughput: 84_375 };
export const CPU_SLOWDOWN = 4;
export const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 3, isMobile: true, hasTouch: true };

/** Kinds of requests that fetch JavaScript and CSS. */
const CODE = new Set(["Script", "Stylesheet"]);
/** Milliseconds without anything new after which a page has come to rest, and after which nobody waits any more. */
const REST_MS = 1500;
const PATIENCE_MS = 60_000;
const LOOK_MS = 100;

/** Loads the page on a slow phone that has never seen it. Throws when it does not come alive. */
export async function loadPage(browser: Browser, address: string): Promise<PageLoad> {
  const context = await browser.newContext({ ...PHONE, locale: "en" });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    const traffic = await watchTraffic(session);
    const script = async () => {
      const { metrics } = await session.send("Performance.getMetrics");
      return (metrics.find(({ name }) => name === "ScriptDuration")?.value ?? 0) * 1000;
    };
    const hydration = await watchHydration(page, script);
    await slowDown(session);
    await page.goto(address, { waitUntil: "load", timeout: PATIENCE_MS });
    const { at: hydrated, script: scriptBeforeHydration } = await hydration();
    await traffic.rest();
    const seen = await page.evaluate(readTimeline);
    return { ...traffic.weights(), ...seen, hydrated, scriptBeforeHydration, script: await script() };
  } finally {
    await context.close();
  }
}

async function slowDown(session: CDPSession): Promise<void> {
  await session.send("Performance.enable");
  await session.send("Network.setCacheDisabled", { cacheDisabled: false });
  await session.send("Network.emulateNetworkConditions", { offline: false, ...SLOW_4G });
  await session.send("Emulation.setCPUThrottlingRate", { rate: CPU_SLOWDOWN });
}

/** Counts what goes over the line for the page itself; its service worker comes after it and is none of it. */
async function watchTraffic(session: CDPSession) {
  const kinds = new Map<string, string>();
  const bytes = new Map<string, number>();
  let last = performance.now();
  await session.send("Network.enable");
  session.on("Network.requestWillBeSent", ({ requestId, request, type = "Other" }) => {
    if (!/^https?:/.test(request.url)) return;
    last = performance.now();
    kinds.set(requestId, type);
  });
  session.on("Network.dataReceived", () => {
    last = performance.now();
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    last = performance.now();
    if (kinds.has(requestId)) bytes.set(requestId, encodedDataLength);
  });
  const isCode = (id: string) => CODE.has(kinds.get(id) ?? "");
  const weigh = (ids: readonly string[]) => ids.reduce((total, id) => total + (bytes.get(id) ?? 0), 0);
  return {
    weights() {
      const all = [...kinds.keys()];
      const code = all.filter(isCode);
      return { bytes: weigh(all), codeBytes: weigh(code), requests: all.length, codeRequests: code.length };
    },
    async rest() {
      const until = performance.now() + PATIENCE_MS;
      while (performance.now() - last < REST_MS && performance.now() < until) await sleep(LOOK_MS);
    },
  };
}

/** Gives, once it is so, when React had taken over the page's main part, and the script time until then. Throws when it never is. */
async function watchHydration(page: Page, script: () => Promise<number>) {
  let seen: { at: number; script: number } | null = null;
  await page.exposeFunction("tellHydrated", async (at: number) => {
    seen = { at, script: await script() };
  });
  // why: tsx wraps named functions by a helper that a page does not have.
  await page.addInitScript({ content: "globalThis.__name ??= (named) => named;" });
  await page.addInitScript(() => {
    const look = () => {
      const main = document.querySelector("main");
      if (main && Object.keys(main).some((key) => key.startsWith("__reactFiber")))
        Reflect.get(window, "tellHydrated")(performance.now());
      else setTimeout(look, 5);
    };
    look();
  });
  return async () => {
    for (let waited = 0; waited < PATIENCE_MS; waited += LOOK_MS) {
      if (seen) return seen;
      await sleep(LOOK_MS);
    }
    throw new Error("the page did not come alive");
  };
}

/** Runs in the page: what the browser noted of its painting and its long tasks. */
async function readTimeline() {
  const entries = (type: string) =>
    new Promise<PerformanceEntry[]>((resolve) => {
      const found: PerformanceEntry[] = [];
      new PerformanceObserver((list) => found.push(...list.getEntries())).observe({ type, buffered: true });
      setTimeout(() => resolve(found), 100);
    });
  const numberOf = (entry: PerformanceEntry, name: string) => Number(Reflect.get(entry, name));
  const [paints, largest, shifts, tasks] = await Promise.all(
    ["paint", "largest-contentful-paint", "layout-shift", "longtask"].map(entries),
  );
  return {
    firstPaint: paints?.find(({ name }) => name === "first-contentful-paint")?.startTime ?? Number.NaN,
    largestPaint: largest?.at(-1)?.startTime ?? Number.NaN,
    layoutShift: (shifts ?? []).reduce((total, shift) => total + numberOf(shift, "value"), 0),
    blocked: (tasks ?? []).reduce((total, { duration }) => total + duration - 50, 0),
  };
}
