import { expect, test } from "vitest";
import { complaintsOf, useBrowser } from "#tests/support/browser";
import { useSite } from "#tests/support/site";

const site = useSite();
const browser = useBrowser();

test.each(["/", "/questions", "/sign-in"])(
  "taps on %s from its first moment on do not keep it from coming alive",
  async (path) => {
    const page = await browser.open(site.current.address);
    const complaints = complaintsOf(page);
    await page.addInitScript(() => {
      // One tap between any two steps of the page's scripts, which no hand can aim for.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        document.body?.dispatchEvent(new MouseEvent("click", { bubbles: true }));
        if (performance.now() < 5_000) port2.postMessage(null);
      };
      port2.postMessage(null);
    });
    await page.goto(path);
    const alive = () => Object.keys(document.body).some((key) => key.startsWith("__reactFiber"));
    await page.waitForFunction(alive);
    expect(complaints).toEqual([]);
    await page.close();
  },
);
