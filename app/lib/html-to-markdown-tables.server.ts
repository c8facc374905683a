import type TurndownService from "turndown";

/** Makes the converter write tables in GitHub's form: the first row is the header, a cell is one line. */
export function addTableRules(converter: TurndownService): void {
  converter.addRule("cell", { filter: ["th", "td"], replacement: cell });
  converter.addRule("row", { filter: "tr", replacement: row });
  converter.addRule("rowGroup", { filter: ["thead", "tbody", "tfoot"], replacement: (rows) => `\n${rows.trim()}\n` });
  converter.addRule("table", { filter: "table", replacement: (rows) => `\n\n${rows.trim()}\n\n` });
}

function cell(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return `| ${line.replace(/\\*\|/g, escapePipe)} `;
}

/** After an odd number of backslashes the pipe is escaped already. */
function escapePipe(pipe: string): string {
  return pipe.length % 2 === 0 ? pipe : `${pipe.slice(0, -1)}\\|`;
}

function row(cells: string, node: HTMLElement): string {
  const table = node.closest("table");
  if (!table || table.querySelector("tr") !== node) return `\n${cells}|\n`;
  const rows = Array.from(table.querySelectorAll("tr"));
  const columns = Math.max(...rows.map(({ children }) => children.length));
  const missing = "| ".repeat(columns - node.children.length);
  const delimiters = Array.from({ length: columns }, (_, index) => `| ${delimiter(node.children[index])} `).join("");
  return `\n${cells}${missing}|\n${delimiters}|\n`;
}

function delimiter(header: Element | undefined): string {
  const style = header?.getAttribute("style") ?? "";
  const align = /text-align:\s*(left|center|right)/.exec(style)?.[1] ?? header?.getAttribute("align");
  if (align === "center") return ":-:";
  if (align === "right") return "--:";
  return align === "left" ? ":--" : "---";
}
