import { expect, test } from "vitest";
import { useBrowser } from "#tests/support/browser";
import { useSite } from "#tests/support/site";

const site = useSite();
const browser = useBrowser();

const GREEK_WORD = "Αναζήτηση";
const RUSSIAN_WORD = "Поиск";

test("a browser fetches the words of its page's language alone, and takes the page over as it stands", async () => {
  const page = await browser.open(site.current.address);
  const scripts: Promise<string>[] = [];
  const broken: string[] = [];
  page.on("response", (response) => response.url().endsWith(".js") && scripts.push(response.text()));
  page.on("console", (message) => message.type() === "error" && broken.push(message.text()));
  page.on("pageerror", (error) => broken.push(error.message));
  await page.goto("/questions?language=el", { waitUntil: "networkidle" });
  const fetched = (await Promise.all(scripts)).join("\n");
  expect(fetched).toContain(GREEK_WORD);
  expect(fetched).not.toContain(RUSSIAN_WORD);
  expect(fetched).not.toContain("Ask a question");
  expect(broken).toEqual([]);
  expect(await page.title()).toMatch(/^Ερωτήσεις/);
}, 60_000);

test.each([true, false])(
  "a language is chosen in the footer and stays (with scripts: %s)",
  async (javaScript) => {
    const page = await browser.open(site.current.address, { javaScript });
    await page.goto("/questions?sort=newest");
    await page.getByRole("button", { name: "Русский" }).click();
    await page.getByRole("heading", { level: 1, name: "Вопросы" }).waitFor();
    expect(new URL(page.url()).search).toBe("?sort=newest");
    await page.goto("/spaces");
    expect(await page.locator("html").getAttribute("lang")).toBe("ru");
    expect(await page.getByRole("button", { name: "Русский" }).getAttribute("aria-current")).toBe("true");
    await page.getByRole("button", { name: "English" }).click();
    await page.getByRole("heading", { level: 1, name: "Spaces" }).waitFor();
  },
  60_000,
);

test("what people wrote is marked with its own language", async () => {
  const page = await browser.open(site.current.address);
  await page.goto("/questions?sort=newest&language=ru");
  const unmarked = await page.locator("main h2 a").evaluateAll((links) =>
    links
      .filter((link) => {
        const letters = /\p{Script=Greek}{4}/u.test(link.textContent ?? "") ? "el" : null;
        return letters && link.closest("[lang]")?.getAttribute("lang") !== letters;
      })
      .map((link) => link.textContent),
  );
  expect(unmarked).toEqual([]);
}, 60_000);

test("pages say what they depend on, and in which language they are", async () => {
  const { headers } = await fetch(`${site.current.address}/questions`, {
    headers: { "Accept-Language": "el-CY, en;q=0.5" },
  });
  expect(headers.get("Content-Language")).toBe("el");
  expect(headers.get("Vary")).toMatch(/Cookie, Accept-Language/);
  expect(headers.get("Cache-Control")).toBe("public, no-cache");
});
