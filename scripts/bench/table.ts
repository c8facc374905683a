import type { Spread } from "./numbers";

/** A Markdown table; columns are aligned to the right but for the first. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  const rule = head.map((_, column) => (column === 0 ? "---" : "---:"));
  return [line(head), `| ${rule.join(" | ")} |`, ...rows.map(line)].join("\n");
}

/** A number with as many digits as tell something. */
export function digits(value: number): string {
  if (!Number.isFinite(value)) return "–";
  if (value >= 100) return Math.round(value).toLocaleString("en");
  return value.toFixed(value >= 10 ? 1 : 2);
}

/** The middle and what the rounds gave beside it. */
export const withSpread = ({ median, least, most }: Spread): string =>
  `${digits(median)} (${digits(least)}–${digits(most)})`;
