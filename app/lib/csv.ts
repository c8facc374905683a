/**
 * Rows as a CSV file that spreadsheets open (RFC 4180, with a byte order mark for their letters). A cell that a spreadsheet
 * would take for a formula begins with an apostrophe instead; a number stays one.
 */
export const csvFile = (rows: readonly (readonly (string | number)[])[]): string =>
  `\uFEFF${rows.map((cells) => cells.map(cellText).join(",")).join("\r\n")}\r\n`;

function cellText(cell: string | number): string {
  if (typeof cell === "number") return String(cell);
  const safe = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
