import type { Grown } from "./growth";
import { spreadOf } from "./numbers";
import { digits } from "./table";
import { mostGrowth } from "./verdicts";

const COLUMNS = 4;
const PANEL = { width: 230, height: 150 };
/** Room within a panel around its drawing. */
const INSET = { left: 34, right: 34, top: 44, bottom: 30 };

/** Colours that are read on a light page and on a dark one. */
const STYLE = `
  text { font: 11px system-ui, sans-serif; fill: #57534e; text-anchor: middle }
  .name { font-weight: 600; fill: #1c1917; text-anchor: start }
  .line { fill: none; stroke: #0f766e; stroke-width: 2 }
  .dot { fill: #0f766e }
  .most { stroke: #b45309; stroke-width: 2 }
  .base { stroke: #d6d3d1 }
  @media (prefers-color-scheme: dark) {
    text { fill: #a8a29e } .name { fill: #fafaf9 }
    .line { stroke: #5eead4 } .dot { fill: #5eead4 } .most { stroke: #fbbf24 } .base { stroke: #44403c }
  }`;

/** A small drawing a page: its p95 at each size, and short bars that mark the most it may be. */
export function latencyChart(grown: readonly Grown[]): string {
  const rows = Math.ceil(grown.length / COLUMNS);
  const [width, height] = [COLUMNS * PANEL.width, rows * PANEL.height];
  const panels = grown.map((page, place) => {
    const [x, y] = [(place % COLUMNS) * PANEL.width, Math.floor(place / COLUMNS) * PANEL.height];
    return `<g transform="translate(${x} ${y})">${panel(page)}</g>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="p95 of each page by the number of questions or ideas">
<style>${STYLE}
</style>
${panels.join("\n")}
</svg>
`;
}

function panel({ name, sizes }: Grown): string {
  const points = sizes.map(({ count, measured }) => ({ count, ms: spreadOf(measured.p95).median }));
  const base = points[0]?.ms ?? 0;
  const most = Math.max(...points.map(({ ms, count }) => Math.max(ms, base * mostGrowth(count))));
  const inner = {
    width: PANEL.width - INSET.left - INSET.right,
    height: PANEL.height - INSET.top - INSET.bottom,
  };
  const bottom = PANEL.height - INSET.bottom;
  const xOf = (place: number) => Math.round(INSET.left + (place * inner.width) / Math.max(1, points.length - 1));
  const yOf = (ms: number) => Math.round(bottom - (ms / most) * inner.height);
  const line = points.map(({ ms }, place) => `${xOf(place)},${yOf(ms)}`).join(" ");
  const marks = points.map(({ count, ms }, place) => {
    const [x, y] = [xOf(place), yOf(ms)];
    const limit = yOf(base * mostGrowth(count));
    const bar = place === 0 ? "" : `<path class="most" d="M${x - 9} ${limit}h18"/>`;
    return `${bar}<circle class="dot" cx="${x}" cy="${y}" r="3.5"/><text x="${x}" y="${y < limit ? y - 8 : y + 17}">${digits(ms)} ms</text><text x="${x}" y="${bottom + 16}">${short(count)}</text>`;
  });
  return `<text class="name" x="10" y="16">${escaped(name)}</text><path class="base" d="M10 ${bottom}H${PANEL.width - 10}"/><polyline class="line" points="${line}"/>${marks.join("")}`;
}

const short = (count: number) => new Intl.NumberFormat("en", { notation: "compact" }).format(count);

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
