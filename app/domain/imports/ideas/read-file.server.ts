import { readFile } from "node:fs/promises";
import { CsvError, parse } from "csv-parse/sync";
import { ImportProblem } from "#app/domain/imports/problem";
import { textOfCell } from "#app/lib/csv";
import type { Row } from "./draft";

/** The rows of a CSV file and the names of its columns; commas, semicolons and tabs are told apart by its first line. Throws ImportProblem. */
export async function readCsvFile(file: string): Promise<{ head: string[]; rows: Row[] }> {
  const text = await readFile(file, "utf8").catch(() => {
    throw new ImportProblem(`“${file}” cannot be read.`);
  });
  try {
    const [head = [], ...rows]: string[][] = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      skip_empty_lines: true,
      relax_column_count: true,
    });
    if (head.length === 0) throw new ImportProblem(`“${file}” is empty.`);
    return {
      head,
      rows: rows.map((cells) => Object.fromEntries(head.map((name, at) => [name, textOfCell(cells[at] ?? "")]))),
    };
  } catch (error) {
    if (error instanceof CsvError) throw new ImportProblem(`“${file}” is no CSV file: ${error.message}.`);
    throw error;
  }
}

function delimiterOf(text: string): string {
  const [first = ""] = text.split(/\r?\n/, 1);
  const count = (mark: string) => first.split(mark).length;
  return [",", ";", "\t"].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}
