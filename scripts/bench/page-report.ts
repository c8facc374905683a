import { isoDay } from "#app/lib/time";
import type { Machine } from "./machine";
import { type Spread, spreadOf } from "./numbers";
import { CPU_SLOWDOWN, type PageLoad, PHONE, SLOW_4G } from "./page-load";
import type { Outcome } from "./results";
import { digits, table, withSpread } from "./table";

/** Several loads of one page. */
export type LoadedPage = { name: string; outcome: Outcome<PageLoad[]> };

export type PageResults = { date: Date; machine: Machine; browser: string; loads: number; pages: LoadedPage[] };

/** What the first load of the question page is held to. */
const MOST_CODE_BYTES = 150 * 1024;
const MOST_REQUESTS = 12;

const KIB = 1024;
const kib = ({ median }: Spread) => `${digits(median / KIB)} KiB`;
const ms = (spread: Spread) => `${withSpread(spread)} ms`;

/** How each measure of a load is named and written. */
const MEASURES: readonly [name: string, key: keyof PageLoad, write: (spread: Spread) => string][] = [
  ["bytes", "bytes", kib],
  ["of these JavaScript and CSS", "codeBytes", kib],
  ["requests", "requests", ({ median }) => String(median)],
  ["of these for JavaScript and CSS", "codeRequests", ({ median }) => String(median)],
  ["first contentful paint", "firstPaint", ms],
  ["largest contentful paint", "largestPaint", ms],
  ["cumulative layout shift", "layoutShift", ({ most }) => most.toFixed(4)],
  ["alive (hydrated)", "hydrated", ms],
  ["script time until alive", "scriptBeforeHydration", ms],
  ["script time in all", "script", ms],
  ["blocked by long tasks", "blocked", ms],
];

/** The page that tells how pages load on a slow phone. */
export function pageReportOf({ date, machine, browser, loads, pages }: PageResults): string {
  const told = pages.map(({ name, outcome }) => {
    if ("failure" in outcome)
      return { name, cells: [`failed: ${outcome.failure}`, ...MEASURES.slice(1).map(() => "")] };
    const cells = MEASURES.map(([, key, write]) => write(spreadOf(outcome.value.map((load) => load[key]))));
    return { name, cells };
  });
  const rows = MEASURES.map(([name], place) => [name, ...told.map(({ cells }) => cells[place] ?? "")]);
  return `# How pages load

Written by \`npm run bench:page\` on ${isoDay(date)}: ${machine.processor}, ${machine.cores} cores, ${machine.system}; Chromium ${browser}.

${table(["as a guest, cold cache", ...told.map(({ name }) => name)], rows)}

## What is to be reached by the question page

${table(["what", "to reach", "measured", "reached"], judge(pages[0]))}

## How it is measured

A phone of ${PHONE.viewport.width} × ${PHONE.viewport.height} points at ${PHONE.deviceScaleFactor} pixels each, a CPU slowed down ${CPU_SLOWDOWN} times, and a line like slow 4G: ${digits((SLOW_4G.downloadThroughput * 8) / 1e6)} Mbit/s,
${SLOW_4G.latency} ms before each answer. ${loads} loads of each page, each in a browser context that has nothing stored; the median, with the least and the most in brackets;
of layout shift the most. Bytes are as transferred, with headers. A page is alive when React has taken over its main part. What the service worker
fetches after the page has loaded is not counted, the stream of what happens on a question is one request.
`;
}

function judge(page: LoadedPage | undefined): string[][] {
  if (!page || "failure" in page.outcome) return [["all", "", "failed", "**no**"]];
  const loads = page.outcome.value;
  const most = (key: keyof PageLoad) => spreadOf(loads.map((load) => load[key])).most;
  const line = (what: string, reach: string, measured: string, reached: boolean) => [
    what,
    reach,
    measured,
    reached ? "yes" : "**no**",
  ];
  const textFirst = loads.every(({ firstPaint, hydrated }) => firstPaint < hydrated);
  return [
    line(
      "JavaScript and CSS",
      "≤ 150 KiB",
      `${digits(most("codeBytes") / KIB)} KiB`,
      most("codeBytes") <= MOST_CODE_BYTES,
    ),
    line("requests", `≤ ${MOST_REQUESTS}`, String(most("requests")), most("requests") <= MOST_REQUESTS),
    line("layout shift", "none", most("layoutShift").toFixed(4), most("layoutShift") === 0),
    line("text first", "painted before scripts take over", textFirst ? "always" : "not always", textFirst),
  ];
}
