type Rows = readonly (readonly (string | number)[])[];

/**
 * Rows as a CSV file that spreadsheets open (RFC 4180, with a byte order mark for their letters). A cell that a spreadsheet
 * would take for a formula begins with an apostrophe instead; a number stays one.
 */
export const csvFile = (rows: Rows): string => `${CSV_START}${csvLines(rows)}`;

/** What a CSV file begins with, where its lines come a part at a time. */
export const CSV_START = "\uFEFF";

/** The rows as lines of a CSV file. */
export const csvLines = (rows: Rows): string => rows.map((cells) => `${cells.map(cellText).join(",")}\r\n`).join("");

/** The text that a cell stands for, whoever wrote it so that no spreadsheet takes it for a formula. */
export const textOfCell = (cell: string): string =>
  cell.startsWith("'") && isFormula(cell.slice(1)) ? cell.slice(1) : cell;

function cellText(cell: string | number): string {
  if (typeof cell === "number") return String(cell);
  const safe = isFormula(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Whether a spreadsheet would reckon, or one that begins with apostrophes would be read as one that does. */
const isFormula = (cell: string) => /^'*(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/.test(cell);
