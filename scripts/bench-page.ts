import { writeFile } from "node:fs/promises";
import { chromium } from "playwright-core";
import { homePath, questionPath, questionsPath } from "#app/lib/paths";
import { readArguments } from "./bench/arguments";
import { withCommunity } from "./bench/community";
import { describeMachine } from "./bench/machine";
import { loadPage, type PageLoad } from "./bench/page-load";
import { type PageResults, pageReportOf } from "./bench/page-report";
import { attempt } from "./bench/results";
import { seededFolder } from "./bench/seeded";
import { BROWSER_FLAGS, findChromium } from "./chromium";
import { runCommand } from "./run";

const LOADS = 5;
const QUICK_LOADS = 1;
const REPORT = "docs/benchmarks-pages.md";
const USAGE = "npm run bench:page -- [--questions N] [--data FOLDER] [--quick]";

await runCommand(async () => {
  const request = readArguments(process.argv.slice(2));
  if (request === null) return console.log(USAGE);
  const results = await measurePages(
    request.data ?? (await seededFolder(request.questions)),
    request.quick ? QUICK_LOADS : LOADS,
  );
  const report = pageReportOf(results);
  console.log(report);
  if (!request.quick) await writeFile(REPORT, report);
});

function measurePages(dataFolder: string, loads: number): Promise<PageResults> {
  return withCommunity(dataFolder, async ({ site, connection, sample }) => {
    const browser = await chromium.launch({ executablePath: findChromium(), args: BROWSER_FLAGS });
    const loadOften = async (path: string) => {
      const found: PageLoad[] = [];
      // The first one finds the server cold and is not counted.
      for (let load = 0; load <= loads; load++) found.push(await loadPage(browser, site.address + path));
      return found.slice(1);
    };
    try {
      const pages: PageResults["pages"] = [];
      for (const [name, path] of [
        [`question with ${sample.question.answerCount} answers`, questionPath(sample.question)],
        ["home", homePath()],
        ["questions", questionsPath()],
      ] as const) {
        console.log(name);
        pages.push({ name, outcome: await attempt(() => loadOften(path)) });
      }
      const machine = await describeMachine(connection);
      return { date: new Date(), machine, browser: browser.version(), loads, pages };
    } finally {
      await browser.close();
    }
  });
}
